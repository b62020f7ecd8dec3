"""Các trường hợp: each rule of the province does what its sentence says, by the text named."""

from collections.abc import Iterable, Iterator

import pytest
from tests.hoa_binh.dossiers import Case, book, rulings
from tests.hoa_binh.finding_cases import of_marks, of_other_findings, of_proposals
from tests.hoa_binh.meeting_cases import of_meetings, of_what_was_not_seen
from tests.hoa_binh.person_cases import of_a_third_child, of_the_limit, of_who_is_held_down

import xeploai as xl
from xeploai_hoa_binh import RULE_SET
from xeploai_hoa_binh.proposals import RULE_SETS as PROPOSALS

ALL_CASES = [
    *of_meetings(),
    *of_what_was_not_seen(),
    *of_who_is_held_down(),
    *of_a_third_child(),
    *of_the_limit(),
    *of_marks(),
    *of_other_findings(),
    *of_proposals(),
]
# rule: what comes first, what after, among whom, by which text.
KH_183, HD_14, UNNAMED = "183-KH/TU (30/11/2018)", "14-HD/BTCTU", "quy định năm 2018 (báo không nêu văn bản)"
ORDER = {
    "collective_review_first": ("collective completion", "party_organisation review", "same_level", KH_183),
    "mass_organisation_review_first": ("mass_organisation completion", "party_organisation review", "same_level",
                                       KH_183),
    "collective_review_before_committee": ("collective completion", "committee review", "same_level", KH_183),
    "mass_organisation_review_before_committee": ("mass_organisation completion", "committee review", "same_level",
                                                  KH_183),
    "mass_organisation_first": ("mass_organisation decision", "party_organisation decision", "same_level", KH_183),
    "collective_first": ("collective decision", "party_organisation decision", "same_level", KH_183),
    "collective_review_before_leader": ("collective review", "leader review", "same_unit", HD_14),
    "leader_review_before_completion": ("leader review", "collective completion", "same_unit", HD_14),
    "vote_before_decision": ("party_member vote", "party_member decision", "same_person", UNNAMED),
}  # fmt: skip


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: case.says)
def test_the_rule_named_does_what_the_sentence_says(case: Case) -> None:
    """Status and grade are as the sentence says; the rule named decides, leaves open or finds, by the text named."""
    ruling = rulings(case.made, case.readings, case.assume, case.proposals)[case.of]
    assert (ruling.status, ruling.grade) == (case.status, case.grade)
    findings = [one.id for one in ruling.findings]
    assert case.rule in (*ruling.gates, *ruling.binding, *ruling.holes, *findings)
    rules = book(case.readings, case.assume, case.proposals)
    assert rules.cited(rules.by_id[case.rule].cite) == case.cite


@pytest.mark.parametrize("rule", ORDER)
def test_each_precedence_stands_in_the_schedule(rule: str) -> None:
    """Thứ tự: việc sau chờ việc trước, trong phạm vi và theo văn bản đã ghi."""
    first, after, scope, cite = ORDER[rule]
    rules = xl.rulebook("hoa-binh", period="2018")
    planned = {f"{one.stage.kind} {one.stage.step}": one for one in xl.schedule(rules).stages}
    waits = next(one for one in planned[after].waits if one.rule == f"hoa-binh.order.{rule}")
    assert (f"{waits.before.kind} {waits.before.step}", waits.scope, waits.possible) == (first, scope, False)
    assert planned[first].round < planned[after].round
    assert rules.cited(rules.by_id[waits.rule].cite) == cite


def test_every_rule_is_named_by_some_case() -> None:
    """Không quy tắc nào của tỉnh, kể cả của đề xuất, thiếu trường hợp; và không trường hợp nào thừa."""
    rules = {rule.id for held in (RULE_SET, *PROPOSALS) for rule in held.rules}
    assert rules == {case.rule for case in ALL_CASES} | {f"hoa-binh.order.{rule}" for rule in ORDER} | COMPETENCES


COMPETENCES = {"hoa-binh.cell_decides_on_members"}


@pytest.mark.parametrize(("level", "is_competent"), [("cell", True), ("grassroots", True), ("district", False)])
def test_a_cell_decides_on_its_members_and_a_district_does_not(level: str, is_competent: bool) -> None:
    """Chi bộ bỏ phiếu kín quyết định xếp loại đảng viên: cấp ấy có thẩm quyền."""
    step = xl.StepRow(subject="party_member:m-1", step="decision", grade=xl.Grade.GOOD, level=level)
    made = xl.Dossier(subjects=(xl.Subject(kind="party_member", id="m-1"),), steps=(step,))
    (one,) = xl.compare(xl.classify(made, book({}))).subjects
    assert (one.incompetent == ()) is is_competent


def _cited(sets: Iterable[xl.RuleSet]) -> Iterator[tuple[str, str, str, xl.Citation | None]]:
    """Yield all that cites: its name, its sentence in Vietnamese and in English, its citation."""
    for held in sets:
        for rule in held.rules:
            yield rule.id, rule.vi, rule.en, rule.cite
        for parameter in held.parameters:
            for value in parameter.values:
                yield parameter.id, parameter.vi, parameter.en, value.cite
        for reading in held.readings:
            yield reading.id, reading.vi, reading.en, reading.cite
            for option in reading.options:
                yield f"{reading.id}={option.id}", option.vi, option.en, reading.cite


def test_whatever_is_said_is_said_in_two_languages_and_by_a_text_of_its_year() -> None:
    """Quy tắc, giá trị, cách hiểu: có lời văn hai thứ tiếng, và căn cứ là văn bản dùng cho năm 2018."""
    named = tuple(held.id for held in PROPOSALS)
    instruments = xl.rulebook("hoa-binh", period="2018", proposals=named).instruments
    said = tuple(_cited((RULE_SET, *PROPOSALS)))
    cited = [(name, cite) for name, _, _, cite in said if cite is not None]
    year = xl.Period.parse("2018").span
    assert [name for name, vi, en, _ in said if not vi.strip() or not en.strip() or vi == en] == []
    assert len(cited) == len(said)
    assert [name for name, cite in cited if cite.instrument not in instruments] == []
    assert [name for name, cite in cited if not instruments[cite.instrument].periods.overlaps(year)] == []
    # Of a third child the source says only "as the centre provides": that this is guidance 16 is from memory.
    by_memory = {name for name, cite in cited if cite.established is xl.Established.MEMORY}
    assert [name for name in by_memory if "third" not in name] == []
    assert {cite.established for name, cite in cited if name not in by_memory} == {xl.Established.SECONDARY}


def test_each_number_of_the_province_is_a_parameter() -> None:
    """12 kỳ, 4 kỳ, 20%: mỗi số một tham số, chỉ cho năm 2018."""
    found = {one.id: [(value.value, value.periods) for value in one.values] for one in RULE_SET.parameters}
    year = xl.Span(start=xl.Period.parse("2018").start, end=xl.Period.parse("2018").end)
    numbers = {"regular-meetings": "12", "thematic-meetings": "4", "hoa-binh-excellent-limit": "0.20"}
    assert {id: [(str(value), periods) for value, periods in values] for id, values in found.items()} == {
        id: [(number, year)] for id, number in numbers.items()
    }
