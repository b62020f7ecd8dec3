"""A ruling in sentences, with the articles it rests on; the text is part of the interface and golden-tested.

Three audiences: `public` reads the grade and the instruments, never what a sensitive fact was; `subject` reads also
what each rule says; `authority` reads also rules that could still decide, how the text was read, and everything that
is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from xeploai.audience import Audience, is_sensitive, told_to
from xeploai.book import Book
from xeploai.explain.limits import limits
from xeploai.explain.words import (
    Lang,
    addressed,
    ended,
    established_text,
    headline,
    label_text,
    limit_rule_text,
    open_texts,
    option_text,
    quoted,
    rule_text,
    rule_text_sparing,
    say,
    status_text,
)
from xeploai.law import Reading
from xeploai.rules import Ceiling, Discretion, Gate, Given, Hole, Lift, Quota
from xeploai.rulings import Finding, InForce, Ruling
from xeploai.scales import Grade


def explain(
    ruling: Ruling,
    book: Book,
    lang: Lang = "vi",
    audience: Audience = "public",
    *,
    decided: Grade | None = None,
    lifted: Mapping[str, Sequence[str]] | None = None,
) -> str:
    """Return a ruling in sentences: what decided it, with articles, what is missing, and what it takes for granted.

    Args:
        ruling: The ruling.
        book: The book it was made under.
        lang: `vi` or `en`; Vietnamese text holds no English grade names.
        audience: Who reads it: `public`, `subject` or `authority`.
        decided: The competent level's decision, where one was given.
        lifted: Ceilings whose condition holds but which do not cap, each with the lifts that spare the subject, as
            `xeploai.explain.lifted` tells them; a ruling alone holds only what is in force.
    """
    addressed(lang, audience)
    told = told_to(ruling, book, audience)
    lines = _Lines(told, book, lang, audience).all(lifted or {})
    return "\n".join([headline(told, book, lang, decided=decided), *(f"  {ended(line)}" for line in lines)])


class _Lines(NamedTuple):
    """The sentences under the headline, for one reader."""

    ruling: Ruling
    book: Book
    lang: Lang
    audience: Audience

    def all(self, lifted: Mapping[str, Sequence[str]]) -> Iterator[str]:
        """Yield every sentence, what decided first."""
        ruling, graded = self.ruling, not self.ruling.gates and self.ruling.status != "invalid"
        for gate in ruling.gates:
            yield self.said("Vì: ", "Because: ") + self.rule(gate)
        if graded:
            yield from self.deciding()
            yield from self.spared(lifted)
        if ruling.status in ("invalid", "deferred", "provisional", "pending"):
            yield from self.unknown(may_lower=graded)
        if graded:
            yield from self.quotas()
        yield from self.granted()
        yield from (self.finding(one) for one in ruling.findings)
        if ruling.established is not None:
            weakest = established_text(ruling.established, self.lang)
            yield self.said("Căn cứ yếu nhất trong các căn cứ trên: ", "The weakest of these citations: ") + weakest

    def said(self, vi: str, en: str) -> str:
        """Return the wording of the language asked for."""
        return say(self.lang, vi, en)

    def rule(self, id: str) -> str:
        """Return a rule in words."""
        return rule_text(id, self.book, self.lang, self.audience)

    def label(self, grade: Grade) -> str:
        """Return the label of a grade, quoted."""
        return label_text(self.ruling.kind, grade, self.book, self.lang)

    # ── what decided ─────────────────────────────────────────────────────────────────────────────────────────────────

    def deciding(self) -> Iterator[str]:
        """Yield the ceilings surely in force at exactly the grade, or that there is none."""
        ruling = self.ruling
        caps = ruling.with_holes_empty if ruling.status == "provisional" else ruling.in_force
        binding = set(ruling.binding)
        at = ruling.high if ruling.status != "provisional" else ruling.grade
        found = [one for one in caps if one.surely and one.rule in binding and one.at_most is at]
        yield from dict.fromkeys(self.cap(one) for one in found)
        if not found:
            if ruling.status == "graded":
                yield self.said("Không có quy định nào hạ mức này", "No rule lowers it")
            else:
                yield self.said("Chưa thấy quy định nào chắc chắn hạ mức này", "No rule that was read surely lowers it")

    def cap(self, one: InForce) -> str:
        """Return the sentence of a rule surely in force."""
        at, rule = self.label(one.at_most), self.book.by_id.get(one.rule)
        match rule:
            case Quota():
                return self.said(
                    f"Ngoài tỷ lệ khống chế, tối đa {at}: ", f"Outside the quota, at most {at}: "
                ) + self.rule(one.rule)
            case Discretion() if not self.is_hidden(one.rule):
                return self.discretion(one, rule)
            case Given() if not self.is_hidden(one.rule):
                by = self.said(f"Mức do {rule.by} xếp loại là {at}: ", f"The grade given by {rule.by} is {at}: ")
                return by + self.rule(one.rule)
            case _:
                rows = isinstance(rule, Ceiling) and bool(rule.rows)
                spared = ("không thuộc trường hợp loại trừ", "the exception does not hold")
                if rows:
                    spared = ("còn có lần không thuộc trường hợp loại trừ", "some row is not within the exception")
                says = rule_text_sparing(one.rule, self.book, self.lang, self.audience, spared)
                return f"{self.said('Mức trần', 'Ceiling')} {at}: {says}"

    def is_hidden(self, id: str) -> bool:
        """Say whether this reader may not be told what a rule read."""
        return self.audience == "public" and is_sensitive(self.book.by_id[id], self.book)

    def discretion(self, one: InForce, rule: Discretion) -> str:
        """Return the sentence of a discretion: what was chosen, or between what the authority may choose."""
        by = rule.decided_by
        left_open = any(other.rule == one.rule and not other.surely for other in self.ruling.in_force)
        if left_open:
            offered = self.said(" hoặc ", " or ").join(map(self.label, rule.open))
            vi = f"Thuộc thẩm quyền xem xét của {by}, được chọn {offered}, chưa có lựa chọn hợp lệ: "
            en = f"Left to {by}, who may choose {offered} and has made no valid choice yet: "
        else:
            vi = f"Thuộc thẩm quyền xem xét của {by}, đã xác định {self.label(one.at_most)}: "
            en = f"Left to {by}, settled at {self.label(one.at_most)}: "
        return self.said(vi, en) + self.rule(one.rule)

    def spared(self, lifted: Mapping[str, Sequence[str]]) -> Iterator[str]:
        """Yield the ceilings that a lift keeps from capping; that it was needed would tell the public of the fact."""
        if self.audience == "public":
            lifted = {id: by for id, by in lifted.items() if not any(map(self.is_hidden, (id, *by)))}
        for id, by in lifted.items():
            ceiling = self.book.by_id[id]
            says = f"{getattr(ceiling, self.lang) or id} [{self.book.cited(ceiling.cite)}]"
            why = "; ".join(map(self.rule, by))
            yield self.said(f"Không áp dụng mức trần: {says}, do: {why}", f"Ceiling lifted: {says}, because: {why}")

    # ── what is not known ────────────────────────────────────────────────────────────────────────────────────────────

    def unknown(self, *, may_lower: bool) -> Iterator[str]:
        """Yield what could still lower it, what is missing and what text was not seen."""
        ruling = self.ruling
        if ruling.status == "provisional":
            yield self.said(
                "Tạm tính: coi như nội dung chưa có văn bản nêu dưới đây không làm thay đổi kết quả",
                "Provisional: as if the texts not seen, named below, changed nothing",
            )
        if ruling.may_be_not_graded:
            yield self.said(
                "Chưa rõ có thuộc trường hợp không hoặc chưa xếp loại hay không",
                "It is not known whether it is graded at all",
            )
        if may_lower and self.audience == "authority":
            yield from self.threats([one for one in ruling.in_force if self.is_threat(one)])
        for text in open_texts(ruling.missing, self.book, self.lang):
            yield self.said("Còn thiếu: ", "Missing: ") + text
        floors = {one.rule: one.at_most for one in ruling.in_force if not one.surely}
        for hole in ruling.holes:
            says = self.said("Chưa có văn bản", "Text not seen")
            if hole in floors and may_lower:
                says += f", {self.said('có thể hạ xuống', 'may lower it to')} {self.label(floors[hole])}"
            yield f"{says}: {self.rule(hole)}"

    def is_threat(self, one: InForce) -> bool:
        """Say whether a rule possibly in force would lower the grade, and is not told elsewhere.

        Holes are told as texts not seen, and a choice that is open with the grades it is between.
        """
        told = {other.rule for other in self.ruling.in_force if other.surely} | set(self.ruling.holes)
        return not one.surely and one.at_most < self.ruling.high and one.rule not in told

    def threats(self, found: Sequence[InForce]) -> Iterator[str]:
        """Yield the sentences of rules that could still lower it; what would lower it in steps is told once."""
        steps: dict[tuple[str, str], dict[Grade, None]] = {}
        for ids in limits((one.rule for one in found), self.book):
            says = limit_rule_text(ids, self.book, self.lang, self.audience)
            lands = {one.at_most: None for one in found if one.rule in ids}
            steps.setdefault((self.threat(ids[0]), says), {}).update(lands)
        for (how, says), lands in steps.items():
            yield how.format(self.said(" hoặc ", " or ").join(map(self.label, sorted(lands)))) + says

    def threat(self, id: str) -> str:
        """Return how a rule could still lower it, with a place for the grades."""
        rule = self.book.by_id.get(id)
        match rule:
            case Quota():
                vi, en = "Chưa rõ có ngoài tỷ lệ khống chế (tối đa {}) hay không: ", "May be outside the quota ({}): "
            case Given():
                vi, en = "Chưa có kết quả xếp loại của {by}: ", "The grade by {by} is not given yet: "
                return self.said(vi, en).replace("{by}", _literal(rule.by))
            case Discretion():
                vi, en = "Cấp có thẩm quyền còn có thể chọn {}: ", "The authority may still choose {}: "
            case _:
                vi, en = "Còn có thể hạ xuống {}: ", "Could still lower it to {}: "
        return self.said(vi, en)

    # ── quotas, and what is taken for granted ────────────────────────────────────────────────────────────────────────

    def quotas(self) -> Iterator[str]:
        """Yield the grade before quotas where they lower it, and the quotas that do not touch a grade they limit."""
        ruling = self.ruling
        if ruling.before_quota[1] is not ruling.high:
            before = self.label(ruling.before_quota[1])
            yield self.said("Trước khi áp tỷ lệ khống chế: ", "Before quotas: ") + before
        capping = {one.rule for one in ruling.in_force}
        silent = [
            quota.id
            for quota in self.book.quotas(ruling.kind)
            if ruling.before_quota[0] >= quota.grade and quota.id not in capping and not self.is_hidden(quota.id)
        ]
        for ids in limits(silent, self.book):
            says = limit_rule_text(ids, self.book, self.lang, self.audience)
            yield self.said("Tỷ lệ khống chế không hạ mức này: ", "The quota does not lower it: ") + says

    def granted(self) -> Iterator[str]:
        """Yield what the ruling takes for granted: registers, readings, assumptions, proposals."""
        for register in self.ruling.registers:
            spec = self.book.records[register]
            name = quoted(getattr(spec, self.lang) or register)
            vi = f"Sổ {name} đã được khai là đủ: việc không ghi trong sổ được coi là không có"
            yield self.said(vi, f"The register {name} is declared complete: what is not in it did not happen")
        if self.audience == "authority":
            yield from map(self.reading, _readings(self.ruling, self.book))
        for hole in self.ruling.assumed:
            yield self.said("Theo yêu cầu, coi như không có: ", "Assumed empty, as asked: ") + self.rule(hole)
        for held in self.book.sets:
            if held.id in self.ruling.proposals:
                name = getattr(held, self.lang) or held.id
                yield self.said(f"Đề xuất, chưa phải quy định: {name}", f"A proposal, not law: {name}")

    def reading(self, reading: Reading) -> str:
        """Return how a text was read, and where it stands."""
        cite = f" [{self.book.cited(reading.cite)}]" if reading.cite else ""
        text, taken = getattr(reading, self.lang) or reading.id, option_text(reading, self.book, self.lang)
        return f"{self.said('Cách hiểu đã dùng', 'Read as')}: {text}{cite} → {taken}"

    def finding(self, one: Finding) -> str:
        """Return what a person should look at, with its article."""
        cite = f" [{self.book.cited(one.cite)}]" if one.cite else ""
        says = str(getattr(one, self.lang) or one.vi or one.id)
        if one.rule is not None and one.id.startswith("reference."):  # made by the engine, which names rules by id
            link = self.book.links.get(one.id.removeprefix("reference."))
            to = quoted((getattr(link, self.lang) or link.id) if link else one.id)
            vi = f"Quy định sau không áp dụng, vì đối tượng ở quan hệ {to} không được xếp loại hoặc không có: "
            en = f"This rule does not apply, for whom the link {to} leads to is not graded or does not exist: "
            says, cite = self.said(vi, en) + self.rule(one.rule), ""
        return f"{self.said('Cần xem xét', 'To look at')}: {says.removesuffix('.') if cite else says}{cite}"


def _readings(ruling: Ruling, book: Book) -> Iterable[Reading]:
    """Return the readings decided on which it depends what rules (or gates, where one holds) there are about a kind."""
    kind = ruling.kind
    rules = [rule for held in book.sets for rule in held.rules]
    ceilings = {rule.id for rule in rules if isinstance(rule, Ceiling) and rule.kind == kind}
    about = [
        rule
        for rule in rules
        if getattr(rule, "kind", "") == kind
        or (isinstance(rule, Lift) and rule.of in ceilings)
        or (isinstance(rule, Hole) and kind in rule.kinds)
    ]
    met = {one.reading for rule in about for one in rule.reading if not ruling.gates or isinstance(rule, Gate)}
    return [one for id, one in sorted(book.declared_readings.items()) if id in met and book.chosen[id] is not None]


def why_not(ruling: Ruling, book: Book, grade: Grade, lang: Lang = "vi", audience: Audience = "public") -> str:
    """Return exactly what stands between a subject and `grade`, one rule a line; empty where nothing does.

    A gate that surely holds stands before every grade, and is told first.
    """
    addressed(lang, audience)
    told = told_to(ruling, book, audience)
    status = status_text(told.status, lang)
    gates = [f"{status[:1].upper()}{status[1:]}: {rule_text(gate, book, lang, audience)}" for gate in told.gates]
    bars = told.blocks(grade)
    held = {ids[0]: ids for ids in limits((one.rule for one in bars), book)}
    blocks = [_blocked(one, held[one.rule], told.kind, book, lang, audience) for one in bars if one.rule in held]
    return "\n".join(ended(line) for line in dict.fromkeys([*gates, *blocks]))


def _blocked(one: InForce, ids: Sequence[str], kind: str, book: Book, lang: Lang, audience: Audience) -> str:
    at = label_text(kind, one.at_most, book, lang)
    if one.surely:
        held = say(lang, f"Chắc chắn không vượt quá {at}", f"Surely at most {at}")
    else:
        held = say(lang, f"Có thể không vượt quá {at}", f"Possibly at most {at}")
    return f"{held}: {limit_rule_text(ids, book, lang, audience)}"


def _literal(text: str) -> str:
    """Return text so that it stands as it is where grades are put in."""
    return text.replace("{", "{{").replace("}", "}}")
