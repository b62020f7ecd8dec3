"""Write `law.md` and the pages in `law/`, of what is encoded and how: `python docs/reference/write_law.py`.

One page an instrument: every rule by kind and article, how well it is established and how many cases name it; then the
readings, and what is no rule, with the reason (`not_rules/*.yaml`). A test writes them anew and compares.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

import xeploai as xl
from xeploai.book import RuleSet
from xeploai.explain import status_text
from xeploai.plugins import load
from xeploai.rules import AnyRule, Ceiling, Discretion, Gate, Hole, Lift, Precedence, Quota, Standard

HERE = Path(__file__).parent
REPOSITORY = HERE.parents[1]
FOLDER, NOT_RULES = HERE / "law", HERE / "not_rules"
HEAD = """\
# Luật đã mã hóa · The law as it is encoded

<!-- Written by docs/reference/write_law.py from the rules, the cases and not_rules/; edit those. -->

Mỗi văn bản một trang: quy tắc theo đối tượng và điều khoản, hệ quả, mức xác lập, số trường hợp nêu tên quy tắc; cách
hiểu; nội dung chưa thấy; và những điều không là quy tắc, kèm lý do. Con số nào không có căn cứ thì không có ở đây.

*Kỳ* là các kỳ đánh giá mà văn bản được dùng để xếp loại, không phải ngày ban hành hay ngày có hiệu lực; để trống: mọi
kỳ. Văn bản được dùng tương tự cho những năm trước kỳ của chính nó có thêm một dòng, ghi rõ kỳ ấy. Văn bản áp dụng theo
ngày quyết định thì ghi *quyết định từ …*: kỳ trước ngày ấy cũng theo nó nếu được quyết định từ ngày ấy, không cần dòng
riêng. *Không nêu điều*: nguồn dẫn văn bản mà không nêu điều nào. *Xác lập* nói câu văn được thấy ở đâu. Quy tắc đi theo
một cách hiểu thì ghi *câu văn: …*: câu văn được xác lập như thế, cách hiểu thì không nằm trong văn bản.

One page an instrument: its rules by kind and article, what each does, how well it is established, how many cases name
it; readings; what was not seen; and what is no rule, with the reason. The words are in the [glossary](glossary.md).

*Kỳ* are the periods judged in which an instrument is used, not its day or the day it came into force; empty: all. One
that is used by analogy for years before its own has a second row that names them. One that holds by the day of decision
says *quyết định từ …* (decided from): an earlier period goes by it, too, where it is decided from then on, and needs no
row. *Không nêu điều*: the source names the instrument and no article. *Xác lập* says where the wording was seen; of a
rule that hangs on a reading *câu văn: …* (the wording), for the reading is not in the text.
"""
SORTS = {
    "gate": "không, chưa xếp loại", "standard": "tiêu chuẩn", "ceiling": "mức trần", "lift": "loại trừ",
    "discretion": "thẩm quyền", "hole": "chưa thấy", "given": "mức được công nhận", "quota": "tỷ lệ",
    "derived": "điểm, số được tính", "precedence": "thứ tự", "competence": "thẩm quyền bước", "check": "cần xem xét",
}  # fmt: skip
TABLE = "| căn cứ | quy tắc | loại | hệ quả | nội dung | xác lập | trường hợp |\n|---|---|---|---|---|---|---|"


class Row(NamedTuple):
    """One thing that an instrument says: a rule, or a requirement of a standard."""

    kind: str
    cite: xl.Citation
    id: str
    sort: str
    effect: str
    vi: str
    named: int
    read: bool = False
    """Whether it hangs on a reading: then the text holds the wording, and not what is made of it."""


class Told(NamedTuple):
    """One thing that an instrument says and that is no rule here."""

    instrument: str
    place: str
    vi: str
    because: str


def pages(sets: Sequence[RuleSet]) -> dict[str, str]:
    """Return the pages by file name: the index, and one for each instrument of which anything is encoded or told."""
    instruments = {one.id: one for held in sets for one in held.instruments}
    named, told = _named(), list(_told(instruments))
    rows: dict[str, dict[tuple[str, str, str], Row]] = defaultdict(dict)
    for held in sets:
        kind_of = {rule.id: str(getattr(rule, "kind", "")) for rule in held.rules}
        for rule in held.rules:
            for row in _rows(rule, kind_of, named):
                rows[row.cite.instrument].setdefault((row.kind, row.id, row.cite.place), row)
    readings: dict[str, dict[str, xl.Reading]] = defaultdict(dict)
    for one in (one for held in sets for one in held.readings if one.cite is not None):
        readings[one.cite.instrument].setdefault(one.id, one)  # type: ignore[union-attr]
    shown = sorted({*rows, *readings, *(one.instrument for one in told)}, key=lambda id: _by_day(instruments[id]))
    kinds = {kind.id: kind for held in sets for kind in held.kinds}
    made = {}
    for id in shown:
        here = [one for one in told if one.instrument == id]
        made[f"law/{id}.md"] = _page(instruments[id], list(rows[id].values()), list(readings[id].values()), here, kinds)
    made["law.md"] = _index([instruments[id] for id in shown], rows, readings, told)
    return made


def _by_day(one: xl.Instrument) -> tuple[str, str, str]:
    return one.jurisdiction, str(one.day or one.periods.start or ""), one.id


def _rows(rule: AnyRule, kinds: Mapping[str, str], named: Mapping[str, int]) -> Iterator[Row]:
    """Yield a rule, and each requirement of a standard."""
    match rule:
        case Hole():
            of = rule.kinds or ("",)
        case Precedence():
            of = (rule.after[0],)
        case Lift():
            of = (kinds.get(rule.of, ""),)
        case _:
            of = (rule.kind,)
    for kind in of:
        read = bool(rule.reading)
        yield Row(kind, rule.cite, rule.id, rule.rule, _effect(rule), rule.vi, named.get(rule.id, 0), read)
        if isinstance(rule, Standard):
            for one in rule.requires:
                id = f"{rule.id}.{one.id}"
                yield Row(kind, one.cite or rule.cite, id, rule.rule, _landing(rule), one.vi, named.get(id, 0), read)


def _effect(rule: AnyRule) -> str:
    """Return what a rule does to a grade or a status, and under which option of a reading; "" where it does nothing."""
    match rule:
        case Ceiling():
            done = f"tối đa {rule.at_most.vi}"
        case Standard():
            done = f"để xếp {rule.grade.vi}; {_landing(rule)}"
        case Gate():
            done = status_text(rule.status)
        case Discretion():
            done = "chọn " + " hoặc ".join(one.vi for one in rule.open)
        case Quota():
            done = f"ngoài tỷ lệ thì tối đa {rule.grade.beneath.vi}"
        case Hole() if rule.of is None and not rule.whole:
            done = f"có thể hạ đến {rule.may_lower_to.vi}"
        case Hole() | Lift() if rule.of is not None:
            done = f"đối với `{rule.of}`"
        case Hole():
            done = "mọi mức còn bỏ ngỏ"
        case _:
            done = ""
    options = " và ".join(f"`{one.reading}={one.option}`" for one in rule.reading)
    return "; ".join(filter(None, (done, f"theo {options}" if options else "")))


def _landing(rule: Standard) -> str:
    """Return where who misses a requirement falls."""
    if isinstance(rule.landing, xl.Grade):
        return f"thiếu thì tối đa {rule.landing.vi}"
    return f"thiếu thì theo `{rule.landing}`"


def _named() -> Counter[str]:
    """Count, over every file of cases in the repository, the cases that name a rule."""
    found: Counter[str] = Counter()
    for path in sorted((*REPOSITORY.glob("src/**/cases/*.yaml"), *REPOSITORY.glob("plugins/*/src/**/cases/*.yaml"))):
        for case in re.split(r"^- vi:", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            found.update(set(re.findall(r"[a-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+", case)))
    return found


def _told(instruments: Mapping[str, xl.Instrument]) -> Iterator[Told]:
    """Yield what is told to be no rule; an instrument nobody knows is a fault of its file."""
    for path in sorted(NOT_RULES.glob("*.yaml")):
        for number, one in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), start=1):
            if one["instrument"] not in instruments:
                msg = f"{path.name}, entry {number}: there is no instrument {one['instrument']!r}"
                raise ValueError(msg)
            yield Told(one["instrument"], str(one.get("place", "")), one["vi"], one["because"])


# -- words -------------------------------------------------------------------------------------------------------------


def _page(
    of: xl.Instrument,
    rows: list[Row],
    readings: list[xl.Reading],
    told: list[Told],
    kinds: Mapping[str, xl.Kind],
) -> str:
    lines = [f"# {of.title}: {of.vi}\n", "<!-- Written by docs/reference/write_law.py; edit the rules. -->\n"]
    said = [f"Cơ quan ban hành: {of.issuer}" if of.issuer else "", f"địa phương: `{of.jurisdiction}`", _days(of)]
    lines.append("; ".join(one for one in (*said, f"{of.established.vi}.") if one) + f" · {of.en}\n")
    for kind in dict.fromkeys((*kinds, "")):
        if here := sorted((row for row in rows if row.kind == kind), key=_by_place):
            lines += [f"## {kinds[kind].vi} (`{kind}`)\n" if kind else "## Chung\n", TABLE]
            lines += [_line(row) for row in here]
            lines.append("")
    if readings:
        lines += ["## Cách hiểu\n", "| mã | hỏi gì | lựa chọn (in đậm: mặc định) | vì sao |\n|---|---|---|---|"]
        lines += [_reading(one) for one in sorted(readings, key=lambda one: one.id)]
        lines.append("")
    if told:
        lines += ["## Không là quy tắc\n", "| căn cứ | nội dung | vì sao |\n|---|---|---|"]
        lines += [f"| {_cell(one.place)} | {_cell(one.vi)} | {_cell(one.because)} |" for one in told]
        lines.append("")
    return "\n".join(lines)


def _line(row: Row) -> str:
    place, established = row.cite.place or "không nêu điều", "câu văn: " * row.read + row.cite.established.vi
    cells = (
        place,
        f"`{row.id}`",
        SORTS[row.sort],
        row.effect or "–",
        row.vi or "–",
        established,
        str(row.named or "–"),
    )
    return f"| {' | '.join(map(_cell, cells))} |"


def _reading(one: xl.Reading) -> str:
    options = "; ".join(
        f"**`{option.id}`** {option.vi}" if option.id == one.default else f"`{option.id}` {option.vi}"
        for option in one.options
    )
    return f"| `{one.id}` | {_cell(one.vi)} | {_cell(options)} | {_cell(one.why)} |"


def _index(
    shown: Iterable[xl.Instrument],
    rows: Mapping[str, Mapping[tuple[str, str, str], Row]],
    readings: Mapping[str, Mapping[str, xl.Reading]],
    told: Sequence[Told],
) -> str:
    heading = "| văn bản | nội dung | kỳ | xác lập | quy tắc | chưa thấy | cách hiểu | không là quy tắc |"
    lines = [HEAD, heading, "|---|---|---|---|---|---|---|---|"]
    shown = list(shown)
    titles = Counter(one.title for one in shown)
    for one in shown:
        twice = titles[one.title] > 1 and _span(one.periods)
        title = f"{one.title}, dùng cho kỳ {twice}" if twice else one.title
        of = [row for row in rows[one.id].values() if row.sort != "hole"]
        unseen = len(rows[one.id]) - len(of)
        aside = sum(other.instrument == one.id for other in told)
        counts = (len(of), unseen, len(readings[one.id]), aside)
        cells = (f"[{title}](law/{one.id}.md)", one.vi, _days(one), one.established.vi, *map(str, counts))
        lines.append(f"| {' | '.join(map(_cell, cells))} |")
    return "\n".join([*lines, ""])


def _days(one: xl.Instrument) -> str:
    """Return the periods of an instrument, and where it holds by the day of decision, those days."""
    decided = _span(one.decisions)
    return "; quyết định ".join(filter(None, (_span(one.periods) or "mọi kỳ" * bool(decided), decided)))


def _span(days: xl.Span) -> str:
    """Return the first and last of some days, as far as there are; nothing where it is any day."""
    begins = f"từ {days.start:%d/%m/%Y}" if days.start else ""
    return f"{begins} đến {days.end:%d/%m/%Y}".strip() if days.end else begins


def _by_place(row: Row) -> tuple[list[tuple[int, int | str]], str]:
    """Return what puts rows in the order of the text: article, clause, point, numbers by their size."""
    text = f"{row.cite.article} {row.cite.clause} {row.cite.point}"
    parts = re.findall(r"\d+|[^\d\s.]+", text)
    return [(0, int(part)) if part.isdigit() else (1, part) for part in parts], row.id


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def write() -> None:
    """Write every page, and delete those of instruments that are gone."""
    made = pages(load().rule_sets)
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.md"):
        if f"law/{old.name}" not in made:
            old.unlink()
    for name, text in made.items():
        (HERE / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
