from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, get_args

import pytest

import xeploai as xl
from xeploai import Dossier, Fact, Grade, StepRow, Subject, fact, report
from xeploai.audience import Audience
from xeploai.book import Book, RuleSet
from xeploai.comparison import (
    Compared,
    Comparison,
    Outcome,
    compare,
    compared_text,
    counted_text,
    read_decisions,
    standing_text,
)
from xeploai.evidence import examine
from xeploai.evidence.headings import Sheet
from xeploai.explain import Lang
from xeploai.rules import Step

NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = Grade
LAW = xl.Instrument(id="law", number="1-HD", vi="Hướng dẫn", jurisdiction="vn", established=xl.Established.SIGNED_TEXT)
CELL = xl.Kind("cell", vi="Chi bộ", en="Cell", complete=True)
MEMBER = xl.Kind("member", vi="Đảng viên", en="Member", complete=True)
CELL_OF = xl.Link("cell_of", MEMBER, CELL, vi="Sinh hoạt tại chi bộ")


class MemberForm(xl.Form, kind=MEMBER):
    score: Fact[Decimal] = fact(vi="Điểm", between=(0, 100))
    posted: Fact[bool] = fact(vi="Được điều động")
    probationary: Fact[bool] = fact(vi="Dự bị")
    disciplined: Fact[bool] = fact(vi="Bị kỷ luật", sensitive=True)
    chosen: Fact[bool] = fact(vi="Được chọn", choice=True)


class CellForm(xl.Form, kind=CELL):
    sound: Fact[bool] = fact(vi="Vững mạnh")


RULES: tuple[Any, ...] = (
    xl.Ceiling("score", MEMBER, at_most=GOOD, when=MemberForm.score < 90, cite=LAW.at("Điều 1"), vi="Dưới 90 điểm"),
    xl.Ceiling("low", MEMBER, at_most=COMPLETED, when=MemberForm.score < 50, cite=LAW.at("Điều 2"), vi="Dưới 50 điểm"),
    xl.Ceiling("discipline", MEMBER, at_most=NOT_COMPLETED, when=MemberForm.disciplined, cite=LAW.at("Điều 3"),
               vi="Bị kỷ luật trong năm"),
    xl.Gate("posted", MEMBER, xl.NOT_GRADED, when=MemberForm.posted, cite=LAW.at("Điều 4"), vi="Được điều động"),
    xl.Competence("who", MEMBER, "decision", levels=("base",), by="Đảng ủy cơ sở", cite=LAW.at("Điều 5"),
                  when=~MemberForm.probationary, vi="Đảng ủy cơ sở quyết định xếp loại đảng viên"),
)  # fmt: skip
TOP = xl.Quota(
    "top", MEMBER, group=(CELL_OF.target_id,), base=xl.Base(grade=GOOD), share=Decimal("0.2"), key=MemberForm.score,
    cite=LAW.at("Điều 6"), vi="Không quá 20% số hoàn thành tốt trở lên",
)  # fmt: skip
CHOSEN = TOP.model_copy(update={"key": None, "choice": MemberForm.chosen.node})
HOLE = xl.Hole("unread", kinds=(MEMBER,), cite=LAW.at("Phụ lục"), may_lower_to=COMPLETED, vi="Phụ lục chưa thấy")
PLAIN = {"score": Decimal(95), "posted": False, "probationary": False, "disciplined": False}


def book(*rules: Any) -> Book:
    held: RuleSet = xl.rule_set(
        "t", "vn", vi="t", forms=(MemberForm, CellForm), links=(CELL_OF,), instruments=(LAW,), rules=(*RULES, *rules)
    )
    period = xl.Period.parse("2026")
    return Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))


def decision(id: str, grade: Grade | None, level: str = "base", reason: str = "") -> StepRow:
    return StepRow(subject=f"member:{id}", step="decision", grade=grade, level=level, reason=reason)


def dossier(facts: Mapping[str, Mapping[str, Any]], *steps: StepRow, whole: bool = True) -> Dossier:
    """Return members of one cell with their facts: plain ones but for those given (None: not known)."""
    made = [Subject(kind="cell", id="c", facts={"sound": True}, decided=EXCELLENT)]
    for id, given in facts.items():
        held = {name: value for name, value in {**PLAIN, **given}.items() if value is not None}
        made.append(Subject(kind="member", id=id, facts=held))
    links = tuple(xl.LinkRow(CELL_OF, id, "c") for id in facts)
    complete = (xl.Complete(MEMBER), xl.Complete(CELL_OF)) if whole else ()
    return Dossier(subjects=tuple(made), links=links, complete=complete, steps=steps)


def compared(rules: Book, held: Dossier) -> Comparison:
    return compare(xl.classify(held, rules))


def of(facts: Mapping[str, Any], *steps: StepRow, rules: Book | None = None) -> Compared:
    """Return what comes of one member, `m`."""
    return compared(rules or book(), dossier({"m": facts}, *steps)).by_key["member:m"]


@pytest.mark.parametrize(
    ("facts", "decided", "outcome"),
    [
        ({}, EXCELLENT, "equal"),
        ({"score": Decimal(80)}, EXCELLENT, "above"),
        ({}, GOOD, "below"),
        ({}, None, "missing"),
        ({"posted": True}, GOOD, "not_gradable"),
        ({"posted": True}, None, "not_compared"),
        ({"score": None}, GOOD, "not_decidable"),
        ({"score": None}, NOT_COMPLETED, "below"),
        ({"score": None, "disciplined": True}, COMPLETED, "above"),
        ({"posted": None}, EXCELLENT, "not_decidable"),
        ({"posted": None}, None, "not_decidable"),
        ({"posted": None, "score": Decimal(80)}, EXCELLENT, "above"),
    ],
)
def test_a_decision_is_equal_above_below_or_open_beside_its_ruling(
    facts: dict[str, Any], decided: Grade | None, outcome: Outcome
) -> None:
    assert of(facts, decision("m", decided)).outcome == outcome


def test_a_decision_above_names_exactly_the_rules_that_bar_it() -> None:
    one = of({"score": Decimal(40)}, decision("m", GOOD))
    assert [bar.rule for bar in one.barred_by] == ["low"]
    assert [bar.rule for bar in of({"score": Decimal(40)}, decision("m", EXCELLENT)).barred_by] == ["low", "score"]
    text = compared_text(one, book())
    assert text == (
        "Đảng viên m: đã được xếp loại Hoàn thành tốt nhiệm vụ; cao hơn mức quy định cho phép; "
        "theo quy định: Hoàn thành nhiệm vụ; Dưới 50 điểm [Điều 2 1-HD; theo văn bản đã ký]"
    )


def test_a_decision_below_is_a_finding_unless_a_reason_is_recorded() -> None:
    bare, told = of({}, decision("m", GOOD)), of({}, decision("m", GOOD, reason="BB-07"))
    assert (bare.is_finding, told.is_finding, told.outcome) == (True, False, "below")
    assert "chưa ghi lý do" in compared_text(bare, book())
    assert "có ghi lý do" in compared_text(told, book())
    assert "BB-07" not in compared_text(told, book())


def test_the_printed_wording_changes_when_a_decision_is_given() -> None:
    assert standing_text(of({}), book()) == "đủ điều kiện xếp loại Hoàn thành xuất sắc nhiệm vụ"
    lowest = standing_text(of({"disciplined": True}), book())
    assert lowest == "thuộc trường hợp xếp loại Không hoàn thành nhiệm vụ"  # Nobody qualifies for it.
    assert standing_text(of({}, decision("m", GOOD)), book()) == "đã được xếp loại Hoàn thành tốt nhiệm vụ"
    assert standing_text(of({"score": None}), book()).startswith("chưa đủ dữ liệu: ")
    for given in (EXCELLENT, GOOD, COMPLETED):
        assert "đủ điều kiện" not in compared_text(of({"score": Decimal(80)}, decision("m", given)), book())


@pytest.mark.parametrize(
    ("decided", "outcome", "sure"),
    [
        (EXCELLENT, "above", True),
        (GOOD, "equal", False),
        (COMPLETED, "below", False),
        (NOT_COMPLETED, "below", True),
    ],
)
def test_a_provisional_ruling_is_compared_at_its_grade_and_names_its_holes(
    decided: Grade, outcome: Outcome, *, sure: bool
) -> None:
    rules = book(HOLE)
    one = of({"score": Decimal(80)}, decision("m", decided), rules=rules)
    assert one.ruling.status == "provisional"
    assert (one.outcome, one.sure) == (outcome, sure)
    assert ("Phụ lục chưa thấy [Phụ lục 1-HD" in compared_text(one, rules)) is not sure


def test_an_equal_decision_under_the_rules_is_nothing_to_look_at() -> None:
    made = compared(
        book(), dossier({"m": {}, "n": {"score": Decimal(80)}}, decision("m", EXCELLENT), decision("n", GOOD))
    )
    assert made.is_clean
    assert set(made.counts) == {"equal"}


TOLD: tuple[tuple[dict[str, Any], StepRow], ...] = (
    ({}, decision("m", EXCELLENT, "base")),
    ({"score": Decimal(80)}, decision("m", EXCELLENT, "base")),
    ({}, decision("m", GOOD, "cell")),
    ({}, decision("m", None, "base")),
    ({"posted": True}, decision("m", GOOD, "base")),
    ({"posted": True}, decision("m", None, "base")),
    ({"score": None}, decision("m", GOOD, "base")),
)
LINES = {
    "vi": (
        ("Đảng viên m: đã được xếp loại Hoàn thành xuất sắc nhiệm vụ; đúng mức theo quy định"),
        (
            "Đảng viên m: đã được xếp loại Hoàn thành xuất sắc nhiệm vụ; cao hơn mức quy định cho phép; "
            "theo quy định: Hoàn thành tốt nhiệm vụ; Dưới 90 điểm [Điều 1 1-HD; theo văn bản đã ký]"
        ),
        (
            "Đảng viên m: đã được xếp loại Hoàn thành tốt nhiệm vụ; thấp hơn mức quy định cho phép; quyết "
            "định xếp loại do cấp ghi là “cell”, không thuộc thẩm quyền: Đảng ủy cơ sở quyết định xếp loại đảng viên "
            "[Điều 5 1-HD; theo văn bản đã ký]; theo quy định: Hoàn thành xuất sắc nhiệm vụ; chưa ghi lý do"
        ),
        ("Đảng viên m: đủ điều kiện xếp loại Hoàn thành xuất sắc nhiệm vụ; chưa có quyết định"),
        (
            "Đảng viên m: đã được xếp loại Hoàn thành tốt nhiệm vụ; đã có quyết định nhưng theo quy định "
            "không, chưa xếp loại; không xếp loại; Được điều động [Điều 4 1-HD; theo văn bản đã ký]"
        ),
        ("Đảng viên m: không xếp loại; không thuộc diện đối chiếu"),
        (
            "Đảng viên m: đã được xếp loại Hoàn thành tốt nhiệm vụ; chưa đủ dữ liệu để đối chiếu; còn "
            "thiếu: dữ liệu “Điểm” của Đảng viên m"
        ),
    ),
    "en": (
        ("Member m: was graded Completed with excellence; as the rules allow"),
        (
            "Member m: was graded Completed with excellence; above what the rules allow; by the rules: "
            "Completed well; score [Điều 1 1-HD; from the signed text]"
        ),
        (
            "Member m: was graded Completed well; below what the rules allow; decision by the level “cell”, "
            "which is not competent: who [Điều 5 1-HD; from the signed text]; by the rules: Completed with "
            "excellence; no reason recorded"
        ),
        ("Member m: qualifies for Completed with excellence; no decision yet"),
        (
            "Member m: was graded Completed well; decided, although the rules give no grade; not graded; "
            "posted [Điều 4 1-HD; from the signed text]"
        ),
        ("Member m: not graded; nothing to compare"),
        ("Member m: was graded Completed well; cannot be compared yet; missing: the fact “score” of Member m"),
    ),
}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_line_of_each_outcome_is_what_it_was(lang: Lang) -> None:
    assert tuple(compared_text(of(facts, given), book(), lang) for facts, given in TOLD) == LINES[lang]


# ── competence ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_level_that_no_competence_names_is_a_finding_with_the_article() -> None:
    one = of({}, decision("m", EXCELLENT, level="cell"))
    assert (one.outcome, one.is_finding) == ("equal", True)
    assert [wrong.rules for wrong in one.incompetent] == [("who",)]
    assert "do cấp ghi là “cell”, không thuộc thẩm quyền: Đảng ủy cơ sở quyết định" in compared_text(one, book())
    assert "Điều 5 1-HD" in compared_text(one, book())


@pytest.mark.parametrize(("level", "probationary"), [("", False), ("base", None)])
def test_competence_that_cannot_be_told_is_said_and_is_no_finding(level: str, *, probationary: bool | None) -> None:
    one = of({"probationary": probationary}, decision("m", EXCELLENT, level=level))
    assert (len(one.unchecked), one.incompetent, one.is_finding) == (1, (), False)
    assert "chưa kiểm được thẩm quyền" in compared_text(one, book())


def test_a_competence_that_does_not_speak_of_a_subject_says_nothing_of_it() -> None:
    one = of({"probationary": True}, decision("m", EXCELLENT, level="cell"))
    assert (one.unchecked, one.incompetent) == ((), ())


def test_the_steps_before_the_decision_stand_beside_it() -> None:
    steps = [StepRow(subject="member:m", step="self_grade", grade=EXCELLENT),
             StepRow(subject="member:m", step="appraisal", grade=GOOD)]  # fmt: skip
    one = of({}, *steps, decision("m", GOOD))
    assert [one.given_at(step) for step in ("self_grade", "proposal", "appraisal")] == [EXCELLENT, None, GOOD]


# ── quotas ───────────────────────────────────────────────────────────────────────────────────────────────────────────

FIVE = {f"m{number}": {"score": Decimal(99 - number)} for number in range(5)}


def test_more_excellent_decisions_than_places_exceed_the_quota_and_who_is_out_only_by_it_is_told() -> None:
    rules = book(TOP)
    grades = [EXCELLENT, EXCELLENT, EXCELLENT, GOOD, GOOD]
    made = compared(rules, dossier(FIVE, *(decision(f"m{n}", grade) for n, grade in enumerate(grades))))
    assert [one.outcome for one in made.subjects[1:]] == [
        "equal", "quota_exceeded", "quota_exceeded", "equal", "equal",
    ]  # fmt: skip
    (group,) = made.groups
    assert (group.quota.base, group.quota.places, group.exceeded_by) == ((5, 5), (1, 1), 2)
    assert group.decided == ("member:m0", "member:m1", "member:m2")
    assert group.out_only_by_quota == ("member:m1", "member:m2")
    assert counted_text(group, rules) == (
        "Hoàn thành xuất sắc nhiệm vụ, nhóm [c]: được phép 1, cơ số 5; đã quyết định cho m0, m1, m2 (3); thừa 2; "
        "không đạt chỉ do tỷ lệ khống chế: m1, m2; Không quá 20% số hoàn thành tốt trở lên "
        "[Điều 6 1-HD; theo văn bản đã ký]"
    )


def test_one_who_does_not_qualify_is_above_and_not_out_only_by_the_quota() -> None:
    facts = FIVE | {"m4": {"score": Decimal(80)}}
    made = compared(book(TOP), dossier(facts, decision("m0", EXCELLENT), decision("m4", EXCELLENT)))
    assert made.by_key["member:m4"].outcome == "above"
    assert made.groups[0].exceeded_by == 1
    assert made.groups[0].out_only_by_quota == ()


def test_a_place_given_to_the_wrong_one_is_above_by_the_quota_without_exceeding_it() -> None:
    made = compared(book(TOP), dossier(FIVE, decision("m3", EXCELLENT), decision("m0", GOOD)))
    assert (made.by_key["member:m3"].outcome, made.by_key["member:m0"].outcome) == ("above", "below")
    assert [bar.rule for bar in made.by_key["member:m3"].barred_by] == ["top"]
    assert made.exceeded == ()


def test_places_are_counted_before_quotas_and_never_on_decisions() -> None:
    """All five decided NOT_COMPLETED leave the base at five, and the one place where it was."""
    grades = [EXCELLENT, *[NOT_COMPLETED] * 4]
    made = compared(book(TOP), dossier(FIVE, *(decision(f"m{n}", grade) for n, grade in enumerate(grades))))
    assert (made.groups[0].quota.base, made.groups[0].quota.places) == ((5, 5), (1, 1))
    assert made.by_key["member:m0"].outcome == "equal"


def test_without_a_choice_those_beyond_the_places_are_told_though_who_gives_way_is_open() -> None:
    rules = book(CHOSEN)
    made = compared(rules, dossier(FIVE, decision("m0", EXCELLENT), decision("m1", EXCELLENT), decision("m2", GOOD)))
    one = made.by_key["member:m0"]
    assert (one.outcome, one.sure, made.groups[0].exceeded_by) == ("quota_exceeded", False, 1)
    assert "chưa chọn ai trong số vượt" in compared_text(one, rules)
    assert made.by_key["member:m2"].outcome == "not_decidable"


def test_a_group_not_declared_complete_may_have_more_places_so_nothing_is_surely_exceeded() -> None:
    held = dossier(FIVE, decision("m0", EXCELLENT), decision("m1", EXCELLENT), whole=False)
    made = compared(book(TOP), held)
    assert (made.exceeded, made.groups[0].is_open, made.is_clean) == ((), True, False)
    assert made.by_key["member:m0"].outcome == "not_decidable"


def test_one_who_may_not_be_counted_at_all_exceeds_nothing_surely() -> None:
    grown = TOP.model_copy(update={"where": (~MemberForm.probationary).node})
    facts = FIVE | {"m1": {"score": Decimal(98), "probationary": None}}
    (group,) = compared(book(grown), dossier(facts, decision("m0", EXCELLENT), decision("m1", EXCELLENT))).groups
    assert (group.decided, group.doubtful) == (("member:m0", "member:m1"), ("member:m1",))
    assert (group.exceeded_by, group.is_open) == (0, True)


# ── what is given apart, and what is told to whom ────────────────────────────────────────────────────────────────────


def test_steps_given_apart_are_compared_and_alter_neither_ruling_nor_dossier() -> None:
    rulings = xl.classify(dossier({"m": {}}, decision("m", EXCELLENT)), book())
    before = dict(rulings)
    made = compare(rulings, [decision("m", GOOD)])
    assert (made.by_key["member:m"].outcome, made.by_key["cell:c"].outcome) == ("below", "missing")
    assert compare(rulings).by_key["member:m"].outcome == "equal"
    assert dict(rulings) == before
    with pytest.raises(xl.DossierError) as raised:
        compare(rulings, [decision("n", GOOD)])
    assert "there is no subject 'member:n'" in raised.value.told()


def test_the_public_is_not_told_that_a_sensitive_rule_bars() -> None:
    one = of({"disciplined": True}, decision("m", GOOD))
    assert (one.outcome, "kỷ luật" in compared_text(one, book(), audience="authority")) == ("above", True)
    assert "kỷ luật" not in compared_text(one, book()).lower()
    assert "1-HD" in compared_text(one, book())


def test_the_table_keeps_the_members_of_a_unit_together() -> None:
    rulings = xl.classify(dossier({"m": {}}, decision("m", EXCELLENT)), book())
    rows = report.comparison_table(compare(rulings), rulings, CELL_OF).rows
    assert [row[:3] for row in rows] == [("c", "Chi bộ", "c"), ("c", "Đảng viên", "m")]
    assert report.comparison_table(compare(rulings), rulings).rows[1][0] == "Đảng viên"
    assert rows[1][3:6] == (
        "Hoàn thành xuất sắc nhiệm vụ",
        "Hoàn thành xuất sắc nhiệm vụ",
        "đúng mức theo quy định",
    )


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_steps_before_the_decision_are_told_to_the_subject_and_the_authority_and_not_to_the_public(
    lang: Lang,
) -> None:
    before: tuple[Step, ...] = ("self_grade", "proposal", "appraisal")
    steps = tuple(StepRow(subject="member:m", step=step, grade=COMPLETED) for step in before)
    rulings = xl.classify(dossier({"m": {}}, *steps, decision("m", EXCELLENT)), book())
    told: dict[Audience, tuple[str, ...]] = {}
    for audience in get_args(Audience):
        table = report.comparison_table(compare(rulings), rulings, None, lang, audience)
        assert {len(row) for row in table.rows} == {len(table.headings)}
        told[audience] = (*table.headings, *table.rows[1])
    steps_told = {"vi": ["tự nhận mức", "đề nghị", "thẩm định"], "en": ["self-grade", "proposal", "appraisal"]}[lang]
    assert [one for one in told["authority"] if one not in told["public"]][:3] == steps_told
    assert told["subject"] == told["authority"]
    assert told["authority"].count(book().label("member", COMPLETED, lang)) == 3
    assert book().label("member", COMPLETED, lang) not in told["public"]


def test_the_summary_in_two_languages_is_what_it_was() -> None:
    rules = book(TOP)
    made = compared(
        rules, dossier(FIVE, *(decision(f"m{n}", EXCELLENT) for n in range(2)), decision("m4", GOOD, "cell"))
    )
    assert list(report.comparison_summary(made, rules)) == [
        "Đối chiếu: 6 (đúng mức theo quy định: 3; vượt tỷ lệ khống chế: 1; chưa có quyết định: 2)",
        "Không thuộc thẩm quyền: 1 (m4)",
        (
            "Hoàn thành xuất sắc nhiệm vụ, nhóm [c]: được phép 1, cơ số 5; đã quyết định cho m0, m1 (2); thừa 1; không "
            "đạt chỉ do tỷ lệ khống chế: m1; Không quá 20% số hoàn thành tốt trở lên [Điều 6 1-HD; theo văn bản đã ký]"
        ),
        "Cần xem xét: 4 đối tượng, 1 nhóm theo tỷ lệ khống chế",
    ]
    assert next(report.comparison_summary(made, rules, "en")) == (
        "Compared: 6 (as the rules allow: 3; beyond the quota: 1; no decision yet: 2)"
    )


# ── the table of decisions ───────────────────────────────────────────────────────────────────────────────────────────

KEYS = ("cell:c", "member:c", "member:m")


def sheet(*rows: Mapping[str, object], headings: tuple[str, ...] = ()) -> Sheet:
    found = headings or tuple(dict.fromkeys(heading for row in rows for heading in row))
    return Sheet("qd.csv", found, tuple((f"qd.csv, row {n}", row) for n, row in enumerate(rows, start=2)))


def test_vietnamese_headings_are_read_and_values_typed_at_the_door() -> None:
    row = {"Mã": "m", "Tự nhận mức": "Hoàn thành tốt nhiệm vụ", "QUYẾT ĐỊNH": "Hoàn thành nhiệm vụ", "Cấp": "base",
           "Ngày quyết định": "05/01/2027", "Số quyết định": 12}  # fmt: skip
    read = read_decisions(sheet(row), book(), KEYS)
    assert read.faults == ()
    held = dossier({"m": {}}).model_copy(update={"steps": read.steps})
    examined, faults = examine(held, book())
    assert faults == ()
    assert examined.steps == (
        StepRow(subject="member:m", step="self_grade", grade=GOOD),
        StepRow(subject="member:m", step="decision", grade=COMPLETED, level="base", number="12", day=date(2027, 1, 5)),
    )


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([{"id": "x", "decision": "GOOD"}], "there is no subject 'x'"),
        ([{"id": "c", "decision": "GOOD"}], "may be any of: cell:c, member:c"),
        ([{"id": "m", "decision": "GOOD"}, {"id": "member:m", "decision": "GOOD"}], "member:m is given twice"),
        ([{"id": "c", "kind": "Chi bô", "decision": "GOOD"}], "there is no kind 'Chi bô'"),
        ([{"id": "m", "decision": "GOOD", "quyết định": "GOOD"}], "a second heading stands for decision"),
        ([{"id": "m", "decison": "GOOD"}], "'decision'"),
        ([{"id": "m"}], "there is no column 'decision'"),
    ],
)
def test_a_faulty_table_is_refused_with_the_place(rows: list[dict[str, object]], told: str) -> None:
    faults = read_decisions(sheet(*rows), book(), KEYS).faults
    assert told in " ".join(map(str, faults))
    assert all(str(fault).startswith("qd.csv") and fault.vi for fault in faults)


def test_a_kind_tells_two_subjects_of_one_id_apart() -> None:
    rows = [{"id": "c", "kind": "chi bộ", "decision": "GOOD"}, {"id": "c", "kind": "member", "decision": "GOOD"}]
    assert [one.subject for one in read_decisions(sheet(*rows), book(), KEYS).steps] == ["cell:c", "member:c"]


def test_near_names_are_looked_up_for_the_first_faults_only() -> None:
    """In a table of ten thousand wrong codes a search for each took minutes."""
    rows = [{"id": f"x{number}", "decision": "GOOD"} for number in range(200)]
    faults = read_decisions(sheet(*rows), book(), KEYS).faults
    assert len(faults) == 200
    assert (bool(faults[0].remedy), bool(faults[-1].remedy)) == (True, False)
    steps = tuple(StepRow(subject=f"member:x{number}", step="decision") for number in range(200))
    _, faults = examine(dossier({"m": {}}, *steps), book())
    assert len(faults) == 200
    assert (bool(faults[0].remedy), bool(faults[-1].remedy)) == (True, False)
    assert faults[-1].vi == "không có đối tượng 'member:x199'."
