"""Rule 5: an act at the old unit, disciplined at the new one, perhaps already used once.

Two books. NĐ 335 Đ11.3 for civil servants (2026): a discipline of the year for a breach tied to duty is NOT_COMPLETED;
one whose act was already a ground for that grade does not count again (a ¶2, b), and one for an act at the old body
that is disciplined at the *new* one counts there (c, d). Act and discipline both before a transfer are no such case.
"In the year" is read by the day of effect, of which Đ11.3a ¶2 speaks. Which year's result the old body bears the text
does not say: here the new body's grade is only not lowered, and a finding sends the old one to look.
QĐ 124 Điều 12 mục 4.3d, 4.5 to 4.7 for members (2023, 2024): an act of an earlier year is re-graded in *that* year, one
self-detected and remedied is excepted, and so is one at the old unit that is disciplined at the new. No rule that an
act is used once was seen in QĐ 124. Each exception speaks of one row of the register: it lifts that row and no other.
Not encoded here: the other grounds of Đ20.4 and Điều 12.4; the grade by score or criteria is given.
"""

from __future__ import annotations

from datetime import date

from tests.cases.books.instruments import ND335, QD124

from xeploai import (
    PERIOD_END,
    PERIOD_START,
    Ceiling,
    Check,
    Expr,
    Fact,
    Form,
    Given,
    Grade,
    Kind,
    Lift,
    Link,
    Record,
    fact,
    rule_set,
)

BODY = Kind("body", vi="Cơ quan sử dụng công chức", complete=True)
SERVANT = Kind("servant", vi="Công chức")
CELL = Kind("cell", vi="Chi bộ", complete=True)
MEMBER = Kind("member", vi="Đảng viên")


class ServantForm(Form, kind=SERVANT):
    by_score: Fact[Grade] = fact(vi="Mức theo điểm theo dõi, đánh giá", cite=ND335.at("Điều 20"))


class MemberForm(Form, kind=MEMBER):
    by_criteria: Fact[Grade] = fact(vi="Mức theo tiêu chí", cite=QD124.at("Điều 12"))


class Discipline(Record, id="discipline", of=SERVANT, dated="effective_on", sensitive=True, vi="Kỷ luật công chức"):
    act_on: Fact[date] = fact(vi="Ngày có hành vi", sensitive=True)
    effective_on: Fact[date] = fact(vi="Ngày quyết định có hiệu lực", sensitive=True)
    duty_related: Fact[bool] = fact(vi="Suy thoái hoặc liên quan hoạt động công vụ", sensitive=True)
    used_before: Fact[bool] = fact(vi="Hành vi đã là căn cứ xếp loại không hoàn thành của một năm", sensitive=True)


class PartyDiscipline(Record, id="party_discipline", of=MEMBER, dated="decided_on", sensitive=True, vi="Kỷ luật đảng"):
    act_on: Fact[date] = fact(vi="Ngày có hành vi", sensitive=True)
    decided_on: Fact[date] = fact(vi="Ngày quyết định", sensitive=True)
    self_detected: Fact[bool] = fact(vi="Tự phát hiện và đã khắc phục", sensitive=True)


WORKS_IN = Link("works_in", SERVANT, BODY, vi="công tác tại")
BELONGS_TO = Link("belongs_to", MEMBER, CELL, vi="sinh hoạt tại")


def _elsewhere(link: Link, act_on: Expr[date], disciplined_on: Expr[date]) -> Expr[bool]:
    """Say that on the day of the act the person was in another unit than on the day of the discipline."""
    return ~link.at(act_on).target_id.is_(link.at(disciplined_on).target_id)


ACT_ELSEWHERE = _elsewhere(WORKS_IN, Discipline.act_on, Discipline.effective_on)
MEMBER_ELSEWHERE = _elsewhere(BELONGS_TO, PartyDiscipline.act_on, PartyDiscipline.decided_on)
EARLIER_ACT = PartyDiscipline.act_on < PERIOD_START

DISCIPLINED = Ceiling(
    "nd335_11_3_a", SERVANT, at_most=Grade.NOT_COMPLETED, rows=(Discipline.rows(),), when=Discipline.duty_related,
    cite=ND335.at("Điều 11", "3", "a"), vi="Bị kỷ luật trong năm vì vi phạm liên quan công vụ thì không hoàn thành.",
)  # fmt: skip
MEMBER_DISCIPLINED = Ceiling(
    "qd124_4_3_d", MEMBER, at_most=Grade.NOT_COMPLETED, rows=(PartyDiscipline.rows(),),
    when=PartyDiscipline.decided_on <= PERIOD_END, cite=QD124.at("Điều 12", "4", "4.3 d"),
    vi="Bị kỷ luật trong năm đánh giá thì không hoàn thành.",
)  # fmt: skip

CIVIL = rule_set(
    "nd335_old_unit",
    "vn",
    vi="Vi phạm ở tổ chức cũ (công chức)",
    instruments=(ND335,),
    kinds=(BODY,),
    forms=(ServantForm, Discipline),
    links=(WORKS_IN,),
    rules=(
        Given("servant_own", SERVANT, fact=ServantForm.by_score, by="cấp xếp loại", cite=ND335.at("Điều 20")),
        DISCIPLINED,
        Lift("nd335_11_3_b", DISCIPLINED, when=Discipline.used_before, cite=ND335.at("Điều 11", "3", "b")),
        Lift("nd335_11_3_c", DISCIPLINED, when=ACT_ELSEWHERE, cite=ND335.at("Điều 11", "3", "c")),
        Check(
            "nd335_11_3_c.regrade", SERVANT,
            when=Discipline.rows().any_(Discipline.duty_related & ~Discipline.used_before & ACT_ELSEWHERE),
            cite=ND335.at("Điều 21", "3"), vi="Vi phạm xảy ra ở tổ chức cũ: xem xét kết quả xếp loại của tổ chức cũ.",
        ),
    ),
)  # fmt: skip

PARTY = rule_set(
    "qd124_old_unit",
    "vn",
    vi="Vi phạm trước đó hoặc ở đơn vị cũ (đảng viên)",
    instruments=(QD124,),
    kinds=(CELL,),
    forms=(MemberForm, PartyDiscipline),
    links=(BELONGS_TO,),
    rules=(
        Given("member_own", MEMBER, fact=MemberForm.by_criteria, by="cấp có thẩm quyền", cite=QD124.at("Điều 12")),
        MEMBER_DISCIPLINED,
        Lift(
            "qd124_4_3_d.self", MEMBER_DISCIPLINED, when=PartyDiscipline.self_detected,
            cite=QD124.at("Điều 12", "4", "4.3 d"),
        ),
        Lift("qd124_4_5", MEMBER_DISCIPLINED, when=EARLIER_ACT, cite=QD124.at("Điều 12", "4", "4.5")),
        Lift("qd124_4_6", MEMBER_DISCIPLINED, when=MEMBER_ELSEWHERE, cite=QD124.at("Điều 12", "4", "4.6")),
        Check(
            "qd124_4_5.regrade", MEMBER, when=PartyDiscipline.rows().any_(EARLIER_ACT),
            cite=QD124.at("Điều 12", "4", "4.5"), vi="Xem xét xếp loại lại tại thời điểm xảy ra vi phạm.",
        ),
    ),
)  # fmt: skip
