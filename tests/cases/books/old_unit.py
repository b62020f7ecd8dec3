"""Rule 5: an act at the old unit, disciplined at the new one, perhaps already used once.

Two books. NĐ 335 Đ11.3 for civil servants (2026): a discipline of the year for a breach tied to duty is NOT_COMPLETED,
but an act already used for that grade does not count again (a, b), and an act at the old body counts there (c, d).
QĐ 124 Điều 12 mục 4.3d, 4.5 to 4.7 for members (2023, 2024): the same, except that an act of an earlier year is
re-graded in *that* year, and one self-detected and remedied is excepted. Each exception speaks of one row of the
register: a row already used lifts itself and no other.
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
    used_before: Fact[bool] = fact(vi="Hành vi đã là căn cứ xếp loại của một năm khác", sensitive=True)


class PartyDiscipline(Record, id="party_discipline", of=MEMBER, dated="decided_on", sensitive=True, vi="Kỷ luật đảng"):
    act_on: Fact[date] = fact(vi="Ngày có hành vi", sensitive=True)
    decided_on: Fact[date] = fact(vi="Ngày quyết định", sensitive=True)
    self_detected: Fact[bool] = fact(vi="Tự phát hiện và đã khắc phục", sensitive=True)


WORKS_IN = Link("works_in", SERVANT, BODY, vi="công tác tại")
BELONGS_TO = Link("belongs_to", MEMBER, CELL, vi="sinh hoạt tại")


def _elsewhere(link: Link, act_on: Expr[date]) -> Expr[bool]:
    """Say that on the day of the act the person was in another unit than at the end of the period."""
    return ~link.at(act_on).target_id.is_(link.target_id)


ACT_ELSEWHERE = _elsewhere(WORKS_IN, Discipline.act_on)
MEMBER_ELSEWHERE = _elsewhere(BELONGS_TO, PartyDiscipline.act_on)
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
