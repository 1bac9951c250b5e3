#!/usr/bin/env python3
"""Publishes a set once for each vector of vectors.txt, with that vector in every text, prose and address.

usage: tests/xss/build.py PLANCC OUT       (makes OUT/NN/site/*.html)

The set is examples/small-council, in which every key of the language stands. What plancc refuses (the finding says
where) becomes what it was, so that the rest is published. Fails when a key of those kinds is never reached, when
plancc says nothing of what it refuses, or when a control character gets out in any format.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
VECTORS = (ROOT / "tests/xss/vectors.txt").read_text().split("\n")[:-1]
# What a terminal would obey; raw in the file where YAML has no other way, else as its escape. All are refused.
CONTROLS = ["\x1b[31mxss\x1b]0;xss\x07", "\x9b31mxss", "\x7f\b\b\bxss"]
KIND = re.compile(r"^\* `([\w-]+)` \((text|prose|web address|list of texts|list of prose)", re.MULTILINE)
LINE = re.compile(r"^(\s*(?:- )?)([\w-]+): +([^#\s].*?)(\s+#.*)?$")
ITEM = re.compile(r"^(\s*)- ([^:]+)$")
# Names of files (logos.py has vectors of its own), patterns of codes, and what stands in the example only within braces.
ELSEWHERE = {"logo", "text", "for", "printed", "note", "text", "indicator", "objective", "number", "task", "by"}
FORMATS = "text oneline json sarif github gitlab junit checkstyle".split()
CONTROL = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]")


def texts_of(plancc):
    """The keys whose values are texts, by the program's own account of the language."""
    told = subprocess.run([plancc, "help", "language"], capture_output=True, text=True, check=True).stdout
    return {key for key, _ in KIND.findall(told)}


def is_referred_to(key, value, everything):
    return key in ("code", "title", "number") and everything.count(value.strip("'\"")) > 1


def block_end(lines, k):
    """The line after the block of text that line k begins, or after line k."""
    if not re.search(r": \|$", lines[k]):
        return k + 1
    indent = len(lines[k]) - len(lines[k].lstrip())
    k += 1
    while k < len(lines) and (not lines[k].strip() or len(lines[k]) - len(lines[k].lstrip()) > indent):
        k += 1
    return k


def places(lines, keys, everything):
    """(line, line after it, what stands before the value, key) of every text that may be another."""
    listed = None
    for k, line in enumerate(lines):
        match = LINE.match(line)
        if match and match[2] in keys and not match[3].startswith(("{", "[")) \
                and not is_referred_to(match[2], match[3], everything):
            yield k, block_end(lines, k), f"{match[1]}{match[2]}: ", match[2]
        elif match and match[2] in keys and match[3].startswith("[") and match[2] in ("partners", "threats"):
            yield k, k + 1, f"{match[1]}{match[2]}: ", match[2]
        elif listed and ITEM.match(line):
            yield k, k + 1, f"{ITEM.match(line)[1]}- ", listed
        if not ITEM.match(line):
            listed = line.strip()[:-1] if line.strip() in ("controls:", "objectives:") else None


class Trial:
    """The set with one vector in it."""

    def __init__(self, plancc, folder, vector):
        self.plancc, self.folder, self.vector = plancc, folder, vector
        source = ROOT / "examples/small-council"
        shutil.copytree(source, folder)
        self.files = {path: path.read_text().split("\n") for path in sorted(folder.rglob("*.yml"))}
        self.was = {path: list(lines) for path, lines in self.files.items()}
        self.put = {}

    def fill(self, keys):
        everything = "\n".join("\n".join(lines) for lines in self.files.values())
        for path, lines in self.files.items():
            for start, end, before, key in places(list(lines), keys, everything):
                value = json.dumps(self.vector, ensure_ascii=False)
                lines[start:end] = [f"{before}{value}"] + ["#"] * (end - start - 1)
                self.put[path, start + 1] = (end, key)

    def save(self):
        for path, lines in self.files.items():
            path.write_text("\n".join(lines))

    def take_back(self, path, line):
        """Undoes what was put at a line; False when nothing was."""
        end, _ = self.put.pop((path, line), (0, None))
        self.files[path][line - 1:end] = self.was[path][line - 1:end]
        return end > 0

    def refused(self):
        """The places of errors as plancc says them: of each its own, then those it is explained by."""
        self.save()
        told = subprocess.run([self.plancc, "check", self.folder, "--format", "json"], capture_output=True, check=False)
        return {tuple((pathlib.Path(place["file"]), place["line"]) for place in [finding, *finding["related"]])
                for finding in json.loads(told.stdout)["findings"] if finding["severity"] == "error"}

    def settle(self):
        """Takes back what is refused until nothing is; how many that were."""
        count = 0
        while wrong := self.refused():
            taken = sum(any(self.take_back(*place) for place in found) for found in wrong)
            if not taken:
                raise SystemExit(f"xss: refused for another reason: {self.vector!r}: {sorted(wrong)}")
            count += taken
        return count


def controls_in_formats(plancc, folder):
    """The formats that let a control character out."""
    for name in FORMATS:
        told = subprocess.run([plancc, "check", folder, "--notes", "--format", name, "--color", "never"],
                              capture_output=True, check=False)
        if CONTROL.search(told.stdout) or CONTROL.search(told.stderr):
            yield name


def main():
    plancc, out = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    keys = texts_of(plancc)
    failed, reached, put, refused = [], set(), 0, 0
    for number, vector in enumerate(VECTORS + CONTROLS):
        folder = out / f"{number:02}"
        trial = Trial(plancc, folder / "set", vector)
        trial.fill(keys)
        reached |= {key for _, key in trial.put.values()}
        put += len(trial.put)
        trial.save()
        failed += [f"{vector!r}: a control character gets out in {name}" for name in controls_in_formats(plancc, trial.folder)]
        refused += trial.settle()
        subprocess.run([plancc, "build", trial.folder, "-o", folder / "site"], stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, check=True)
    failed += [f"no vector reaches `{key}`" for key in sorted(keys - reached - ELSEWHERE)]
    print("\n".join(failed))
    print(f"xss: {len(VECTORS + CONTROLS)} vectors in {len(reached)} keys: {put - refused} published, {refused} refused")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
