"""Files of cases: what each key means, what a case has from its file and its base, and everything that is wrong."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal, get_args

from xeploai.dossier import Complete
from xeploai.errors import Fault, FaultsError, LanguageError, brief
from xeploai.evidence import contents, reason
from xeploai.law import Period, Span
from xeploai.rulings import STATUSES
from xeploai.scales import Established, Frozen, Grade
from xeploai.testing.cases.case import Case, Described, Expected, Row, Rules
from xeploai.testing.cases.documents import Keyed, read_document
from xeploai.testing.cases.shapes import Shapes

Way = Literal["binds", "applies", "does_not_apply", "raised", "lowered"]
"""What coverage asks to be shown of a rule, or of a value of the law; see `xeploai.testing.coverage`."""

_RULES = ("jurisdiction", "period", "decided_on", "readings", "assume", "proposals")
_AROUND = (*_RULES, "complete", "incomplete", "others")
_DESCRIBED = ("like", "kind", "facts", "rows", "links", "person", "decided", "start", "end")
_FILE = ("vi", *_AROUND, "bases", "impossible", "cases")
_CASE = ("vi", "id", *_DESCRIBED, *_AROUND, "expect")
_LISTS = (
    "binding", "gates", "missing", "holes", "in_force", "could_bind", "findings", "without", "article",
)  # fmt: skip
_LARGEST = 4 * 2**20  # bytes: a hundred times the longest of ours
_NO_CASE = ("a case is no mapping.", "Begin each with `- vi: …`.", "mỗi trường hợp bắt đầu bằng “- vi: …”.")
_NO_CASES = (
    "it holds no cases.",
    "Write `cases:` and a list.",
    "không có trường hợp nào. Hãy ghi “cases:” và các trường hợp.",
)


class CasesError(FaultsError):
    """Files of cases that cannot be used, with every fault found in them."""


class CaseFile(Frozen):
    """A file of cases.

    Attributes:
        name: Its name.
        cases: Its cases, in order.
        impossible: What no case can show, with the reason, by the rule or value of the law and what is asked of it.
    """

    name: str
    cases: tuple[Case, ...]
    impossible: dict[str, dict[Way, str]] = {}


def read_cases(*paths: Path) -> tuple[CaseFile, ...]:
    """Read files of cases, and every `*.yaml` in folders.

    Raises:
        CasesError: Something in them is not as `docs/reference/cases.md` says; with every fault found.
        LanguageError: There is no such file, no file of cases in a folder, or none was named.
    """
    if not paths:
        msg = "no file of cases is named. Name .yaml files, or folders of them."
        raise LanguageError(msg)
    faults: list[Fault] = []
    files = [one for path in paths for one in _files(Path(path), faults)]
    read = tuple(_opened(path, faults) for path in files)
    if faults:
        raise CasesError.of("the cases", faults)
    return read


def parse_cases(text: str, name: str = "cases.yaml") -> CaseFile:
    """Read one file of cases from its text; faults as for `read_cases`."""
    faults: list[Fault] = []
    read = _read(text.encode(errors="surrogatepass"), name, faults)
    if faults:
        raise CasesError.of("the cases", faults)
    return read


def _files(path: Path, faults: list[Fault]) -> list[Path]:
    """Return the files that a path stands for; a link that leads out of a folder is a fault, as it is not of it."""
    found = sorted(path.glob("*.yaml")) if path.is_dir() else [path] if os.path.lexists(path) else []
    if other := sorted(path.glob("*.yml")):  # left out in silence, nobody would miss it
        msg = f"{other[0].name} is not read: a file of cases is called {other[0].stem}.yaml."
        raise LanguageError(msg)
    if not found:
        msg = f"there is no file of cases at {brief(str(path))}. Name a .yaml file or a folder of them."
        raise LanguageError(msg)
    folder = os.path.realpath(path)  # unlike `resolve`, it lets a link that leads to itself stand
    led_out = [one for one in found if path.is_dir() and Path(os.path.realpath(one)).parent != Path(folder)]
    vi = "là liên kết ra ngoài thư mục. Hãy chép tệp vào đây, hoặc nêu thẳng tên tệp."
    remedy = "Copy the file into it, or name the file itself."
    faults += [Fault(_called(one), "it is a link that leads out of the folder.", remedy, vi) for one in led_out]
    return [one for one in found if one not in led_out]


def _called(path: Path) -> str:
    """Return what faults call a file: its name, and the two folders it is in."""
    return "/".join((*path.parent.resolve().parts[1:][-2:], path.name))


def _opened(path: Path, faults: list[Fault]) -> CaseFile:
    """Return a file on disk as it reads; none that is a pipe, a device or longer than anybody writes."""
    name = _called(path)
    try:
        return _read(contents(path, most=_LARGEST), name, faults)
    except OSError as error:
        why = reason(error)
        faults.append(Fault(name, f"it cannot be read: {why}.", vi=f"không đọc được ({why})."))
        return CaseFile(name=name, cases=())


def _read(data: bytes, name: str, faults: list[Fault]) -> CaseFile:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        faults.append(Fault(name, "it is no UTF-8.", "Save it as UTF-8.", "không phải UTF-8. Hãy lưu lại dạng UTF-8."))
        return CaseFile(name=name, cases=())
    before = len(faults)
    found = read_document(text, name, faults)
    if isinstance(found, Keyed):
        return _Reader(name, faults, found).read()
    if len(faults) == before:
        faults.append(Fault(name, *_NO_CASES))
    return CaseFile(name=name, cases=())


class _Reader(Shapes):
    """One file while it is read."""

    def __init__(self, file: str, faults: list[Fault], found: Keyed) -> None:
        super().__init__(file, faults)
        self.found = found
        self.bases: dict[str, dict[str, Any]] = {}
        self.said: dict[str, Any] = {}

    def read(self) -> CaseFile:
        """Return the file, and leave the faults in what was found."""
        self.known(self.found, _FILE)
        bases = self.mapping(self.found, "bases")
        for name in bases:
            self.bases[name] = self._parts(self.mapping(bases, name), loose=True)
        self.text_of(self.found, "vi")
        self.said, around = self._said(self.found), self._others(self.found)
        made = [self._case(one, around) for one in self.items(self.found, "cases")]
        if not made:
            self.refuse(self.place(1), *_NO_CASES)
        cases = tuple(one for one in made if one is not None)
        self._told_apart(cases)
        return CaseFile(name=self.file, cases=cases, impossible=self._impossible())

    def _told_apart(self, cases: Iterable[Case]) -> None:
        lines: dict[str, int] = {}
        for one in cases:
            if one.vi in lines:
                what = f"the case of line {lines[one.vi]} has the same sentence."
                vi = f"câu này đã có ở dòng {lines[one.vi]}. Hãy nói rõ chỗ khác nhau."
                self.refuse(one.place, what, "Say what is different about it.", vi)
            lines[one.vi] = one.line

    def _impossible(self) -> dict[str, dict[Way, str]]:
        given = self.mapping(self.found, "impossible")
        made: dict[str, dict[Way, str]] = {}
        for name in given:
            reasons = self.mapping(given, name)
            self.known(reasons, get_args(Way))
            told = {way: self.needed(reasons, way) for way in get_args(Way) if way in reasons}
            made[name] = {way: reason for way, reason in told.items() if reason}
        return made

    # -- a case --------------------------------------------------------------------------------------------------------

    def _case(self, given: object, around: dict[str, Described | None]) -> Case | None:
        if not isinstance(given, Keyed):
            self.refuse(self.place(1, "cases"), *_NO_CASE)
            return None
        before = len(self.faults)
        told = given.get("vi")
        self.of = brief(told) if isinstance(told, str) else ""
        self.known(given, _CASE)
        said = _nearer(self.said, self._said(given))
        vi, expect, rules = self.needed(given, "vi"), self._expect(given), self._rules(said, given.line)
        subject = self._described(given, self._parts(given, loose=False))
        others = {**around, **self._others(given)}
        id = self.text_of(given, "id") or "1"
        self.of = ""
        if len(self.faults) > before or vi is None or rules is None or subject is None or expect is None:
            return None
        return Case(
            vi=" ".join(vi.split()), file=self.file, line=given.line, rules=rules, id=id, subject=subject,
            others={key: one for key, one in others.items() if one is not None},
            complete=said.get("complete"), incomplete=said["incomplete"], expect=expect,
        )  # fmt: skip

    def _said(self, of: Keyed) -> dict[str, Any]:
        """Return what a file or a case says of the rules it is judged by, and of what is complete."""
        said: dict[str, Any] = {key: self.texts(of, key) for key in ("assume", "proposals", "incomplete")}
        chosen = self.mapping(of, "readings")
        said["readings"] = {name: self.text_of(chosen, name) for name in chosen}
        nearer = {"jurisdiction": self.text_of, "period": self._period, "decided_on": self.day}
        said |= {key: read(of, key) for key, read in nearer.items() if of.get(key) is not None}
        if of.get("complete") is not None:
            said["complete"] = self._complete(of)
        return said

    def _period(self, of: Keyed, key: str) -> str | None:
        period = self.text_of(of, key)
        try:
            return period and Period.parse(period).id
        except LanguageError as error:
            self.refuse(self.place(of.lines[key], key), f"{error}.", "", f"{brief(str(period))} không phải một kỳ.")
            return None

    def _rules(self, said: dict[str, Any], line: int) -> Rules | None:
        """Return what the book is asked for: the case's word, else the file's; readings and assumptions add up."""
        for key in ("jurisdiction", "period"):
            if key not in said:
                self.lacks(line, key)
        if said.get("jurisdiction") is None or said.get("period") is None:
            return None
        return Rules(
            jurisdiction=said["jurisdiction"],
            period=said["period"],
            decided_on=said.get("decided_on"),
            readings=tuple(sorted(said["readings"].items())),
            assume=tuple(sorted(set(said["assume"]))),
            proposals=tuple(sorted(set(said["proposals"]))),
        )

    def _complete(self, of: Keyed) -> tuple[Complete, ...] | None:
        """Return what is said to be complete; None for all there is."""
        given = self.items(of, "complete")
        if given == ["all"]:
            return None
        return tuple(one for each in given if each != "none" and (one := self._statement(each, of)))

    def _statement(self, given: object, of: Keyed) -> Complete | None:
        place = self.place(of.lines["complete"], "complete")
        if not isinstance(given, Keyed):
            name = self.text(given, place)
            return None if name is None else Complete(name)
        self.known(given, ("what", "scope", "by", "start", "end"))
        name = self.needed(given, "what")
        days = Span(start=self.day(given, "start"), end=self.day(given, "end"))
        scope, by = self.text_of(given, "scope"), self.text_of(given, "by")
        return None if name is None else Complete(name, scope, by=by, periods=days)

    # -- a subject -----------------------------------------------------------------------------------------------------

    def _others(self, of: Keyed) -> dict[str, Described | None]:
        """Return other subjects by key; None where a case takes away one that its file has."""
        given = self.mapping(of, "others")
        made: dict[str, Described | None] = {}
        for key in given:
            kind, colon, ids = key.partition(":")
            place = self.place(given.lines[key], key)
            if not colon:
                vi = "phải là loại và mã: “agency:a-1”, hoặc một dãy “party_member:m-2..m-9”."
                self.refuse(place, "it is no kind and id.", "Write agency:a-1, or party_member:m-2..m-9.", vi)
                continue
            one = None
            if given[key] is not None:
                held = self.mapping(given, key)
                one = self._described(held, self._parts(held, loose=True), kind)
            made |= {f"{kind}:{id}": one for id in self.ids(ids, place)}
        return made

    def _described(self, given: Keyed, parts: dict[str, Any], kind: str = "") -> Described | None:
        if not (kind := kind or parts.get("kind", "")):
            if "like" in given and (not isinstance(like := given["like"], str) or like not in self.bases):
                return None  # that is said already
            vi = "thiếu “kind:”, hoặc “like:” với một đối tượng mẫu có “kind:”."
            self.refuse(self.place(given.line), "there is no kind.", "Write `kind: …`, or `like:` and a base.", vi)
            return None
        return Described(**{**parts, "kind": kind, "place": self.place(given.line)})

    def _parts(self, given: Keyed, *, loose: bool) -> dict[str, Any]:
        """Return what is said of a subject, over what is said of its base.

        Args:
            given: What is said.
            loose: Every key that means nothing else is a fact, as in bases and others.
        """
        parts: dict[str, Any] = {"facts": {}, "rows": {}, "links": {}}
        if (like := self.text_of(given, "like")) is not None:
            if like in self.bases:
                parts = {**self.bases[like]}
            else:
                self.unknown(self.place(given.lines["like"], "like"), like, self.bases)
        facts = self.row(self.mapping(given, "facts"))
        if loose:
            facts |= {
                key: self.value(value, self.place(given.lines[key], key))
                for key, value in given.items()
                if key not in _DESCRIBED
            }
        parts["facts"] = {**parts["facts"], **facts}
        parts["rows"] = {**parts["rows"], **self._rows(given)}
        parts["links"] = {**parts["links"], **self._links(given)}
        said = {key: self.text_of(given, key) for key in ("kind", "person", "decided", "start", "end")}
        return parts | {key: value for key, value in said.items() if value is not None}

    def _rows(self, given: Keyed) -> dict[str, tuple[Row, ...]]:
        registers = self.mapping(given, "rows")
        return {
            name: tuple(self._row(one, registers, name) for one in self.items(registers, name)) for name in registers
        }

    def _row(self, one: object, of: Keyed, name: str) -> Row:
        if isinstance(one, Keyed):
            return self.row(one)
        vi = "mỗi dòng của sổ là {cột: giá trị}."
        self.refuse(self.place(of.lines[name], name), "a row is no mapping.", "Write {column: value}.", vi)
        return {}

    def _links(self, given: Keyed) -> dict[str, tuple[Row, ...]]:
        links = self.mapping(given, "links")
        return {
            name: tuple(row for one in self.items(links, name) for row in self._ends(one, links, name))
            for name in links
        }

    def _ends(self, one: object, of: Keyed, name: str) -> list[Row]:
        """Return the rows of a link that lead to an id, to those of a range, or to one for some days."""
        place = self.place(of.lines[name], name)
        if isinstance(one, Keyed):
            self.known(one, ("to", "start", "end"))
            target = self.needed(one, "to")
            return [] if target is None else [{**self.row(one), "to": id} for id in self.ids(target, place)]
        target = self.text(one, place)
        return [] if target is None else [{"to": id} for id in self.ids(target, place)]

    # -- what is expected ----------------------------------------------------------------------------------------------

    def _expect(self, given: Keyed) -> Expected | None:
        wanted = given.get("expect")
        if not wanted:
            vi = "thiếu “expect:”: phải ra kết quả gì."
            self.refuse(self.place(given.line), "there is no 'expect'.", "Say what must come out.", vi)
            return None
        if isinstance(wanted, str):  # the shortest way: a grade, or a status
            short, wanted = wanted, Keyed(given.lines["expect"])
            key = "grade" if short in Grade.__members__ else "status"
            wanted[key], wanted.lines[key] = short, wanted.line
            if key == "status" and short not in STATUSES:
                self.unknown(self.place(wanted.line, "expect"), short, (*Grade.__members__, *STATUSES))
                return None
        elif not isinstance(wanted, Keyed):
            wanted = self.mapping(given, "expect")
        expected = self._expected(wanted)
        if expected == Expected():
            vi = "“expect:” không nêu gì phải có: mọi kết quả đều đúng."
            self.refuse(
                self.place(given.lines["expect"], "expect"), "it expects nothing.", "Say what must come out.", vi
            )
        return expected

    def _expected(self, wanted: Keyed) -> Expected:
        self.known(wanted, Expected.model_fields)
        status, grade = self._word(wanted, "status", STATUSES), self._word(wanted, "grade", Grade.__members__)
        between = self.grades(wanted, "between")
        if status is None and (grade or between):
            status = "graded" if grade else "pending"
        made: dict[str, Any] = {name: self.texts(wanted, name) for name in _LISTS if name in wanted}
        made |= {"status": status, "between": between, "before_quota": self.grades(wanted, "before_quota")}
        made |= {"grade": None if grade is None else Grade[grade], "value": self._values(self.mapping(wanted, "value"))}
        return Expected(**made, established=self._word(wanted, "established", Established.__members__))

    def _values(self, given: Keyed) -> dict[str, Any]:
        """Return what facts must be worth: one value, or the least and the greatest."""
        made: dict[str, Any] = {}
        for name, value in given.items():
            place = self.place(given.lines[name], name)
            if isinstance(value, list):
                made[name] = tuple(self.value(one, place) for one in value)
                if len(value) != 2:
                    vi = "phải là [giá trị nhỏ nhất, giá trị lớn nhất]."
                    self.refuse(place, "it is no interval.", "Write [least, greatest].", vi)
                    made[name] = None
            else:
                made[name] = self.value(value, place)
        return made

    def _word(self, of: Keyed, key: str, valid: Iterable[str]) -> str | None:
        """Return the word under a key, which must be one of those valid."""
        word = self.text_of(of, key)
        if word is not None and word not in valid:
            self.unknown(self.place(of.lines[key], key), word, valid)
            return None
        return word


def _nearer(of_file: dict[str, Any], of_case: dict[str, Any]) -> dict[str, Any]:
    """Return what a case says over what its file says: readings, and lists but for what is complete, add up."""
    added = {key: (*of_file[key], *of_case[key]) for key in ("assume", "proposals", "incomplete")}
    return {**of_file, **of_case, **added, "readings": {**of_file["readings"], **of_case["readings"]}}
