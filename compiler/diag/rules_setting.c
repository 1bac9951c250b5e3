#include "diag/rules_setting.h"

#include <string.h>

const RulesSetting rules_settings[RULES_SETTINGS] = {
    {"organisation.yml", "organisation:",
     "organisation:\n"
     "  name: Broxtowe Borough Council\n"
     "  accessibility-statement: https://www.broxtowe.gov.uk/accessibility\n"
     "codes:\n"
     "  indicator: 'ComS_[0-9]{2,3}[a-z]?'\n"
     "  task: 'COMS[0-9]{4}_[0-9]{2}'\n"
     "  objective: 'CS[0-9]'\n"
     "abbreviations: {ASB: anti-social behaviour, CCTV: closed-circuit television,\n"
     "  CSI: Critical Success Indicator, KPI: Key Performance Indicator}\n"
     "priorities:\n"
     "  - code: COMS\n"
     "    name: Community Safety\n"
     "    objectives:\n"
     "      - {code: CS1, title: Reduce anti-social behaviour in Broxtowe}\n"
     "strategic-risks:\n"
     "  risks:\n"
     "    - {number: 13, title: Failure to contribute to dealing with crime and disorder}\n"},
    {"community-safety/plan.yml", "plan:",
     "plan:\n"
     "  title: Community Safety Business Plan 2023–2026\n"
     "  priority: COMS\n"
     "  years: 2023/24 to 2025/26\n"
     "  owner: {title: Chief Executive}\n"
     "  actuals: 2019/20 to 2021/22\n"
     "  targets: [2022/23, 2023/24, future]\n"},
};

const char rules_setting_example[] = "community-safety/example.yml";

bool rules_setting_is_template(const RuleInfo *rule) {
    return strcmp(rule->family, "Templates") == 0;
}

bool rules_setting_stands(const RulesSetting *setting, const char *example) {
    size_t len = strlen(setting->section);
    for (const char *line = example; line; line = strchr(line, '\n')) {
        line += *line == '\n';
        if (strncmp(line, setting->section, len) == 0)
            return false;
    }
    return true;
}
