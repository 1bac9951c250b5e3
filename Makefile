# plancc. `make help` lists the targets. Everything made goes to build/VARIANT/, `make site` to public/.

# Variants differ only in flags: release, san, coverage; lint and .ci/run add their own.
VARIANT := release
OUT := build/$(VARIANT)
WERROR := 0
PREFIX := /usr/local
DESTDIR :=

ifeq ($(origin CC),default)
CC := gcc
endif

# All cores, unless the caller chose.
ifeq ($(MAKELEVEL)$(filter -j%,$(MAKEFLAGS)),0)
MAKEFLAGS += -j$(shell nproc)
endif

BUILD_PACKAGES := gcc libc6-dev make pkg-config \
    libyaml-dev libcmark-dev libutf8proc-dev libpcre2-dev libjansson-dev libmd-dev
TEST_PACKAGES := libcriterion-dev python3 ninja-build locales
# The pages are tried in a browser; the checkers that npm brings stay in build/.
BROWSER_PACKAGES := chromium:chromium node:nodejs npm:npm java:default-jre-headless \
    pdftotext:poppler-utils fonts-liberation ca-certificates
LINT_PACKAGES := clang clang-format clang-tidy cppcheck universal-ctags binutils
# Per cent of the lines of compiler/, and of its branches as tests/branches counts them.
LEAST_COVERAGE := 97
LEAST_BRANCHES := 94
COMPILERS := gcc-O0 gcc-O3 clang-O0 clang-O2 clang-O3
# What units lose make san finds; here it would be what Criterion and forked tests leave behind.
VALGRIND := valgrind --quiet --vgdb=no --error-exitcode=99
LIBRARIES := yaml-0.1 libcmark libutf8proc libpcre2-8 jansson libmd

MAKEFLAGS += --no-print-directory

# The flags fill ten lines; V=1 shows them.
V := 0
ifeq ($(V),0)
SAY = @echo '$(1) $(2)';
endif

# ---- flags

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wstrict-prototypes \
    -Wmissing-prototypes -Wold-style-definition -Wvla -Wformat=2 -Wnull-dereference -Wcast-qual \
    -Wpointer-arith -Wwrite-strings -Wundef -Wswitch-enum -Wdouble-promotion
WERROR_FLAG := $(if $(filter 1,$(WERROR)),-Werror)

VARIANT_FLAGS_san := -O1 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover
VARIANT_FLAGS_coverage := -O0 --coverage
VARIANT_FLAGS_inject := -DOS_INJECT -DSITE_PART=8192
VARIANT_FLAGS_coverage-inject := $(VARIANT_FLAGS_coverage) $(VARIANT_FLAGS_inject)
VARIANT_FLAGS_threads := -O1 -fsanitize=thread -DWORTH_THREADS=1
VARIANT_FLAGS_fuzz := -O1 -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
# gcc's link-time optimisation is worth a tenth of the time of `check`: most of what is called often
# is two lines in base/. The objects stay readable for nm.
VARIANT_FLAGS_release = $(if $(findstring gcc,$(shell $(CC) --version 2>/dev/null)),-flto=auto -ffat-lto-objects) $(HARDENED)
# It reads what strangers send: a fault in memory that no test has found ends the program instead of
# obeying them. All but the one against clashing stacks are as Debian builds its packages
# (dpkg-buildflags, hardening=+all).
HARDENED := -fstack-protector-strong -fstack-clash-protection -D_FORTIFY_SOURCE=2
HARDENED_LINK_release := -pie -Wl,-z,relro -Wl,-z,now
CFLAGS := -O2 -g
LDFLAGS :=

# Not expanded until a recipe needs them: `make deps` must work before pkg-config is there.
LIBRARY_CFLAGS = $(shell pkg-config --cflags $(LIBRARIES))
LIBRARY_LIBS = $(shell pkg-config --libs $(LIBRARIES))
CRITERION_LIBS = $(shell pkg-config --libs criterion)

LANGUAGE := -std=c11 -D_POSIX_C_SOURCE=200809L -Icompiler -I$(OUT)/gen
COMPILE = $(CC) -pthread $(LANGUAGE) $(WARNINGS) $(WERROR_FLAG) $(CFLAGS) $(VARIANT_FLAGS_$(VARIANT)) $(LIBRARY_CFLAGS)
# Criterion's macros are written in GNU C, so the tests cannot be held to the whole list.
COMPILE_TEST = $(CC) -pthread -std=gnu11 -D_GNU_SOURCE -Icompiler -I$(OUT)/gen -Itests/unit -Wall -Wextra $(WERROR_FLAG) \
    $(CFLAGS) $(VARIANT_FLAGS_$(VARIANT)) $(LIBRARY_CFLAGS)
LINK = $(CC) -pthread $(CFLAGS) $(VARIANT_FLAGS_$(VARIANT)) $(HARDENED_LINK_$(VARIANT)) $(LDFLAGS)

# ---- files

SOURCES := $(sort $(wildcard compiler/*/*.c))
HEADERS := $(sort $(wildcard compiler/*/*.h))
OBJECTS := $(SOURCES:compiler/%.c=$(OUT)/obj/%.o) $(OUT)/gen/templates.o
# In these variants the test makes calls of the system fail.
OBJECTS += $(if $(filter %inject,-$(VARIANT)),$(OUT)/inject.o)
UNIT_SOURCES := $(sort $(wildcard tests/unit/*.c))
UNIT_OBJECTS := $(UNIT_SOURCES:tests/unit/%.c=$(OUT)/unit-obj/%.o)
TEMPLATES := $(shell find templates -type f \( -name '*.mustache' -o -name '*.css' -o -name '*.js' \
    -o -name '*.svg' \) 2>/dev/null | LC_ALL=C sort)

.PHONY: all site pdf pictures test san coverage valgrind valgrind-plans compilers threads fuzz lint format bench scale clean install help FORCE
.PHONY: deps test-deps browser-deps pdf-deps lint-deps valgrind-deps coverage-deps bench-deps fuzz-deps objects unit-objects inject-program run-tests run-fuzz run-lint run-bench
.DELETE_ON_ERROR:
.SUFFIXES:

## all         build/plancc (the default)
all: build/plancc

## site        installs what is missing, builds, publishes plans/ into public/
site: deps
	+@$(MAKE) all
	build/plancc build plans -o public

## pdf         the PDF of every plan and report of plans/, tagged, printed by Chromium: build/pdf/
pdf: pdf-deps
	+@$(MAKE) all
	@rm -rf build/pdf && mkdir -p build/pdf
	build/plancc build plans -o build/release/pages
	@for page in $$(ls build/release/pages/*.html | grep -Ev '/((index|officers|deadlines|codes|risks)(-part-[0-9]+)?|indicator-[^/]*)\.html$$'); do \
	    pdf=build/pdf/$$(basename $$page .html).pdf; \
	    compiler/output/pdf.sh $$page $$pdf && echo "$$pdf" || exit 1; \
	done

## pictures    the pictures of README.md, taken anew by Chromium: .pictures/
pictures: browser-deps
	+@$(MAKE) all
	build/plancc build plans -o build/release/pages
	tests/browser/install
	node tests/browser/pictures.js build/release/pages .pictures

## test        installs what is missing, builds, runs every test; ends with the totals
test: test-deps browser-deps
	+@$(MAKE) all
	+@$(MAKE) run-tests

## san         every test with the address and undefined-behaviour sanitisers of clang, leaks fatal
# gcc's do not mind NULL + 0, and more.
san: test-deps fuzz-deps
	+@$(MAKE) VARIANT=san CC=clang run-tests

## coverage    which lines and branches the tests reach: build/coverage/report/index.html; tests/branches.tsv
coverage: coverage-deps
	+@status=0; $(MAKE) VARIANT=coverage run-tests || status=1; \
	$(MAKE) VARIANT=coverage-inject build/coverage-inject/plancc && \
	tests/inject/run build/coverage-inject/plancc 9 || status=1; \
	mkdir -p build/coverage/report; \
	gcovr --root . --filter compiler/ build/coverage build/coverage-inject --fail-under-line $(LEAST_COVERAGE) \
	    --html-details build/coverage/report/index.html --json build/coverage/report/branches.json --print-summary && \
	tests/branches --least $(LEAST_BRANCHES) build/coverage/report/branches.json && exit $$status

## valgrind    unit tests, goldens and plans/ under valgrind, which also sees bytes that were never set
valgrind: valgrind-deps
	+@$(MAKE) build/release/unit
	+@$(MAKE) valgrind-plans VALGRIND_SUITES="unit='$(VALGRIND) --trace-children=yes build/release/unit'"

# Without the unit tests, which take ten minutes of processor time: .ci/run has this.
valgrind-plans: valgrind-deps
	+@$(MAKE) all
	@tests/total $(VALGRIND_SUITES) \
	    golden='tests/golden/run --plancc tests/valgrind --timeout 600' \
	    plans='tests/valgrind build plans -o build/release/valgrind-public'

## compilers   the same bytes from gcc and clang, at each level of optimisation
compilers: lint-deps
	+@$(MAKE) all
	+@for way in $(COMPILERS); do \
	    $(MAKE) VARIANT=$$way CC=$${way%-O?} CFLAGS="-g -O$${way##*-O}" build/$$way/plancc || exit 1; done
	@tests/reproducible build/plancc $(COMPILERS:%=build/%/plancc)

## threads     one thread and four say and make the same, and ThreadSanitizer finds nothing
threads: deps
	+@$(MAKE) VARIANT=threads build/threads/plancc
	@tests/threads build/threads/plancc

## fuzz        each fuzz target for FUZZ_S seconds (20), with what it finds in build/fuzz/found/
fuzz: fuzz-deps
	+@$(MAKE) VARIANT=fuzz CC=clang run-fuzz

## lint        floors, style, format, cppcheck, clang-tidy, the analyser of gcc, gcc and clang without warnings
lint: lint-deps
	+@$(MAKE) all
	+@$(MAKE) run-lint

## format      lets clang-format lay out the C code
format:
	clang-format -i $(SOURCES) $(HEADERS) $(UNIT_SOURCES) $(wildcard tests/fuzz/*.[ch]) tests/bench/baseline.c tests/bench/without_rules.c

## bench       speed and memory beside the bare libraries
bench: bench-deps
	+@$(MAKE) all
	+@$(MAKE) run-bench

## scale       317 councils with six plans each, built by make and by ninja
scale: test-deps
	+@$(MAKE) all build/release/bench-baseline
	@tests/scale/run --baseline build/release/bench-baseline build/release/plancc

## install     plancc and its man page below DESTDIR/PREFIX (/usr/local)
install: build/plancc
	install -D -m 755 build/plancc $(DESTDIR)$(PREFIX)/bin/plancc
	if [ -f compiler/plancc/plancc.1 ]; then \
	    install -D -m 644 compiler/plancc/plancc.1 $(DESTDIR)$(PREFIX)/share/man/man1/plancc.1; fi

## clean       removes build/ (public/ is yours)
clean:
	rm -rf build

## deps        Debian packages for the build; test-deps, browser-deps, lint-deps, ...: the others'
deps:
	@.ci/deps $(BUILD_PACKAGES)
test-deps:
	@.ci/deps $(BUILD_PACKAGES) $(TEST_PACKAGES)
browser-deps: test-deps
	@.ci/deps $(BROWSER_PACKAGES)
pdf-deps: deps
	@.ci/deps chromium:chromium fonts-liberation
lint-deps:
	@.ci/deps $(BUILD_PACKAGES) $(TEST_PACKAGES) $(LINT_PACKAGES)
valgrind-deps:
	@.ci/deps $(BUILD_PACKAGES) $(TEST_PACKAGES) valgrind
coverage-deps:
	@.ci/deps $(BUILD_PACKAGES) $(TEST_PACKAGES) gcovr
fuzz-deps:
	@.ci/deps $(BUILD_PACKAGES) clang python3
bench-deps:
	@.ci/deps $(BUILD_PACKAGES) python3 hugo tj3 yamllint pandoc

## help        this list. Variables: CC=clang WERROR=1 V=1 CFLAGS= PREFIX= DESTDIR=
help:
	@sed -n 's/^## /  /p' Makefile

# ---- the program

build/plancc: build/release/plancc
	ln -sf release/plancc $@

$(OUT)/plancc: $(OBJECTS)
	$(call SAY,LINK,$@)$(LINK) -o $@ $^ $(LIBRARY_LIBS)

objects: $(OBJECTS)

$(OUT)/inject.o: tests/inject/inject.c $(OUT)/flags
	$(call SAY,CC,$<)$(COMPILE_TEST) -MMD -MP -c -o $@ $<

$(OUT)/obj/%.o: compiler/%.c $(OUT)/flags
	@mkdir -p $(@D)
	$(call SAY,CC,$<)$(COMPILE) -MMD -MP -c -o $@ $<

$(OUT)/gen/templates.o: $(OUT)/gen/templates.c compiler/output/embedded.h $(OUT)/flags
	$(call SAY,CC,$<)$(COMPILE) -c -o $@ $<

# The list is a file of its own, so that a template added or removed is noticed too.
$(OUT)/gen/templates.c: compiler/output/embed.sh compiler/output/minify.awk $(OUT)/gen/templates.list $(TEMPLATES)
	$(call SAY,EMBED,templates)compiler/output/embed.sh templates $(TEMPLATES:templates/%=%) > $@

# Both files change only with their contents; other flags or another compiler rebuild everything.
$(OUT)/gen/templates.list: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' $(TEMPLATES) | cmp -s - $@ || printf '%s\n' $(TEMPLATES) > $@
$(OUT)/flags: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' '$(COMPILE)' | cmp -s - $@ || printf '%s\n' '$(COMPILE)' > $@

-include $(OBJECTS:.o=.d) $(UNIT_OBJECTS:.o=.d)

# ---- tests

FUZZ_S := 20
FUZZ_TARGETS := figures prose plan template pages
FUZZ_SHARED := fuzz html
FUZZ_OBJECTS = $(FUZZ_SHARED:%=$(OUT)/fuzz-obj/%.o) $(filter-out $(OUT)/obj/plancc/main.o,$(OBJECTS))
# Without libFuzzer a target only replays the files it is given.
FUZZ_ENGINE = $(if $(filter fuzz,$(VARIANT)),-fsanitize=fuzzer,$(OUT)/fuzz-obj/replay.o)
FUZZ_PROGRAMS := $(FUZZ_TARGETS:%=$(OUT)/fuzz-%)

$(OUT)/unit: $(UNIT_OBJECTS) $(filter-out $(OUT)/obj/plancc/main.o,$(OBJECTS))
	$(call SAY,LINK,$@)$(LINK) -o $@ $^ $(LIBRARY_LIBS) $(CRITERION_LIBS) -lm

unit-objects: $(UNIT_OBJECTS)

$(OUT)/unit-obj/%.o: tests/unit/%.c $(OUT)/flags
	@mkdir -p $(@D)
	$(call SAY,CC,$<)$(COMPILE_TEST) -MMD -MP -c -o $@ $<

# Without abort_on_error Criterion passes a test that leaks.
SANITISER_ENV := ASAN_OPTIONS=abort_on_error=1:detect_leaks=1 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
FACTS_OF = $(if $(wildcard tests/facts/$(1).tsv),facts-$(2)='python3 -B tests/facts/check.py tests/facts/$(1).tsv \
    $(OUT)/public/$(3) $(4)')

SUITES = $(if $(UNIT_SOURCES),unit='$(SANITISER_ENV) $(OUT)/unit')
SUITES += golden='tests/golden/run --plancc $(OUT)/plancc'
SUITES += layers='tests/lint/layers'
SUITES += style-sheet='tests/style-sheet'
SUITES += $(if $(filter release,$(VARIANT)),hardened='tests/hardened $(OUT)/plancc')
SUITES += depfile='$(SANITISER_ENV) tests/depfile $(OUT)/plancc'
SUITES += scale='$(SANITISER_ENV) tests/scale/run --councils 3 $(OUT)/plancc'
SUITES += reproducible='$(SANITISER_ENV) tests/reproducible $(OUT)/plancc'
SUITES += examples='$(SANITISER_ENV) PLANCC=$(OUT)/plancc tests/examples'
SUITES += readme='$(SANITISER_ENV) PLANCC=$(OUT)/plancc tests/readme'
SUITES += formats='$(SANITISER_ENV) PLANCC=$(OUT)/plancc tests/formats'
SUITES += phrases='$(SANITISER_ENV) PLANCC=$(OUT)/plancc tests/phrases'
SUITES += pages='$(SANITISER_ENV) PLANCC=$(OUT)/plancc tests/pages'
SUITES += data='$(SANITISER_ENV) PLANCC=$(OUT)/plancc tests/data/run'
SUITES += coverage-of-defects='$(SANITISER_ENV) PLANCC=$(OUT)/plancc tests/coverage'
SUITES += faults='$(SANITISER_ENV) PLANCC=$(OUT)/plancc tests/faults/run'
SUITES += plans='$(SANITISER_ENV) $(OUT)/plancc build plans -o $(OUT)/public'
# The disk is disturbed once; the sanitisers say nothing of it.
SUITES += $(if $(filter release,$(VARIANT)),inject='tests/inject/run build/inject/plancc')
SUITES += fuzz-seeds='$(SANITISER_ENV) tests/fuzz/replay $(OUT) $(FUZZ_TARGETS)'
SUITES += limits='$(SANITISER_ENV) tests/limits/run --plancc $(OUT)/plancc'
# What a browser makes of the pages does not depend on how plancc was compiled.
SUITES += $(if $(filter release,$(VARIANT)),browser-check='tests/browser/self-test' \
    browser='tests/browser/run $(OUT)/plancc $(OUT)/browser' xss='tests/xss/run $(OUT)/plancc $(OUT)/xss')
SUITES += $(if $(wildcard tests/facts/test_check.py),facts-check='python3 -B tests/facts/test_check.py')
SUITES += $(call FACTS_OF,community-safety-2023,plan,community-safety-2023.html,--excused tests/facts/excused.tsv)
SUITES += $(call FACTS_OF,community-safety-2021,report,community-safety-2021-report-2021-22-q1.html)
SUITES += statuses='PLANCC=$(OUT)/plancc tests/statuses'
SUITES += branches-check='python3 -B tests/test_branches.py'

inject-program:
	+@$(MAKE) VARIANT=inject build/inject/plancc

run-tests: $(OUT)/plancc $(FUZZ_TARGETS:%=$(OUT)/fuzz-%) $(if $(filter release,$(VARIANT)),inject-program) $(if $(UNIT_SOURCES),$(OUT)/unit)
	@tests/total $(SUITES)

# ---- fuzzing

$(OUT)/fuzz-obj/%.o: tests/fuzz/%.c $(OUT)/flags
	@mkdir -p $(@D)
	$(call SAY,CC,$<)$(COMPILE) -MMD -MP -c -o $@ $<

$(FUZZ_PROGRAMS): $(OUT)/fuzz-%: $(OUT)/fuzz-obj/%.o $(OUT)/fuzz-obj/replay.o $(FUZZ_OBJECTS)
	$(call SAY,LINK,$@)$(LINK) -o $@ $< $(FUZZ_OBJECTS) $(FUZZ_ENGINE) $(LIBRARY_LIBS)

$(OUT)/fuzz-dictionary: $(OUT)/fuzz-obj/dictionary.o $(FUZZ_OBJECTS)
	$(call SAY,LINK,$@)$(LINK) -o $@ $^ $(if $(filter fuzz,$(VARIANT)),-fsanitize=address,undefined) $(LIBRARY_LIBS)

-include $(wildcard $(OUT)/fuzz-obj/*.d)
.SECONDARY: $(FUZZ_TARGETS:%=$(OUT)/fuzz-obj/%.o)

run-fuzz: $(FUZZ_PROGRAMS) $(OUT)/fuzz-dictionary
	@tests/fuzz/run $(OUT) $(FUZZ_S) $(FUZZ_TARGETS)

# ---- lint

# The lint builds are makes of their own, started by tests/total, hence without this make's job pool.
BUILD_ALONE := env MAKEFLAGS= MAKELEVEL=0 $(MAKE) --no-print-directory WERROR=1
# cppcheck is not told where the system's headers are: it knows the standard library by itself, and
# would otherwise say of each #include <...> that it has not looked inside.
# clang-tidy gets one file at a time: with several, clang 14 takes every va_list after the first file for uninitialised.
TIDY_FLAGS = $(LANGUAGE) $(LIBRARY_CFLAGS)

run-lint:
	@tests/total \
	    layers='tests/lint/layers' \
	    style='tests/lint/style' \
	    $(if $(wildcard .clang-format),format='clang-format --dry-run --Werror $(SOURCES) $(HEADERS) $(UNIT_SOURCES)') \
	    cppcheck='cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr \
	        --suppress=missingIncludeSystem --error-exitcode=1 -j $(shell nproc) -Icompiler compiler' \
	    tidy='printf "%s\n" $(SOURCES) | xargs -P $(shell nproc) -n 1 sh -c "clang-tidy --quiet \"\$$@\" -- $(TIDY_FLAGS) 2>&1" sh' \
	    analyzer='tests/lint/analyze $(LANGUAGE) $(LIBRARY_CFLAGS)' \
	    gcc='$(BUILD_ALONE) VARIANT=lint-gcc CC=gcc objects unit-objects' \
	    clang='$(BUILD_ALONE) VARIANT=lint-clang CC=clang objects unit-objects'

# ---- bench

$(OUT)/bench-baseline: tests/bench/baseline.c $(OUT)/flags
	$(call SAY,CC,$<)$(COMPILE) -D_XOPEN_SOURCE=700 -o $@ $< $(LIBRARY_LIBS)

$(OUT)/bench-without-rules.o: tests/bench/without_rules.c $(OUT)/flags
	$(call SAY,CC,$<)$(COMPILE) -MMD -MP -c -o $@ $<

$(OUT)/bench-without-rules: $(OUT)/bench-without-rules.o $(filter-out $(OUT)/obj/plancc/main.o,$(OBJECTS))
	$(call SAY,LINK,$@)$(LINK) -o $@ $^ $(LIBRARY_LIBS)

run-bench: build/plancc $(OUT)/bench-baseline $(OUT)/bench-without-rules
	@tests/bench/run --plancc build/plancc --baseline $(OUT)/bench-baseline \
	    --without-rules $(OUT)/bench-without-rules
	@tests/limits/run --plancc build/plancc --figures
