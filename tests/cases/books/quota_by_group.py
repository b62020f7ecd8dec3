"""Rule 4: at most 20 % of those GOOD may be EXCELLENT, in one agency and in each group of similar work within it.

NĐ 335 Đ20.5a counts within the same agency and within each group of similar tasks; Đ20.5b lets the competent level
decide a higher share for an outstanding agency, never above 25 %. The base is those *graded GOOD*, so as
the text stands those lifted to EXCELLENT are not in it: six who qualify leave one place, ten leave one, not two (a
reading takes them in). Within one agency no sum of whole places of groups passes the agency's own limit, so one quota
over (agency, group) says both. Who loses where more qualify than there are places the text does not say: a reading.
Rounding is down and no reading: a share that must not be passed is passed by any other.
Not encoded here: the grounds of Đ20.4 besides the score, the head's cap (Đ20.6), who is not graded (Đ11.1).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from tests.cases.books.instruments import ND335

from xeploai import (
    Base,
    Code,
    DatedValue,
    Expr,
    Fact,
    Form,
    Given,
    Grade,
    Kind,
    Link,
    OptionText,
    Parameter,
    Quota,
    Reading,
    Record,
    Standard,
    fact,
    greatest,
    least,
    param,
    rule_set,
)

AGENCY = Kind("agency", vi="Cơ quan, tổ chức, đơn vị")
SERVANT = Kind("servant", vi="Công chức")


class AgencyForm(Form, kind=AGENCY):
    recognised: Fact[Grade] = fact(vi="Mức xếp loại đã được công nhận", cite=ND335.at("Điều 5"))


class ServantForm(Form, kind=SERVANT):
    score: Fact[Decimal] = fact(vi="Điểm theo dõi, đánh giá năm", between=(0, 100), digits=2, cite=ND335.at("Điều 17"))
    similar: Fact[Code] = fact(vi="Nhóm công chức có nhiệm vụ tương đồng", cite=ND335.at("Điều 20", "5", "a"))
    chosen: Fact[bool] = fact(vi="Được chọn trong tỷ lệ xuất sắc", choice=True, cite=ND335.at("Điều 20", "5"))


class ShareDecision(Record, id="share_decision", of=AGENCY, dated="decided_on", vi="Quyết định tỷ lệ cao hơn"):
    decided_on: Fact[date] = fact(vi="Ngày quyết định")
    share: Fact[Decimal] = fact(vi="Tỷ lệ được quyết định", between=(0, 1), digits=4)


WORKS_IN = Link("works_in", SERVANT, AGENCY, vi="công tác tại")

ORDINARY = Parameter(
    id="excellent_share", vi="Tỷ lệ xuất sắc thông thường", digits=2,
    values=(DatedValue(value=Decimal("0.20"), cite=ND335.at("Điều 20", "5", "a")),),
)  # fmt: skip
MOST = Parameter(
    id="excellent_share_most", vi="Tỷ lệ xuất sắc cao nhất", digits=2,
    values=(DatedValue(value=Decimal("0.25"), cite=ND335.at("Điều 20", "5", "b")),),
)  # fmt: skip

WHO_LOSES = Reading(
    id="who_loses",
    vi="Ai không được xuất sắc khi số đủ điểm nhiều hơn số suất",
    options=(
        OptionText(id="score", vi="người có điểm thấp hơn; bằng điểm thì cấp có thẩm quyền chọn"),
        OptionText(id="choice", vi="cấp có thẩm quyền chọn"),
    ),
    default="score",
    why="Điểm là thước đo duy nhất mà Điều 20 nêu; Nghị định không nói thêm.",
    cite=ND335.at("Điều 20", "5"),
)

BASE = Reading(
    id="quota_base",
    vi="Tổng số được xếp loại hoàn thành tốt có gồm người được nâng lên xuất sắc không",
    options=(
        OptionText(id="good_only", vi="không: chỉ người cuối cùng xếp loại hoàn thành tốt"),
        OptionText(id="good_and_above", vi="có: hoàn thành tốt trở lên"),
    ),
    default="good_only",
    why="Câu chữ là số công chức được xếp loại hoàn thành tốt; người xuất sắc không còn ở mức đó.",
    cite=ND335.at("Điều 20", "5", "a"),
)

DECIDED: Expr[Decimal] = ShareDecision.rows().greatest(ShareDecision.share, if_empty=Decimal(0))
SHARE = WORKS_IN.get(least(param(MOST), greatest(param(ORDINARY), DECIDED)))


def _quotas() -> Iterator[Quota]:
    """Yield the limit under each option of each reading."""
    for losing, key in (("score", ServantForm.score), ("choice", None)):
        for base, exactly in (("good_only", True), ("good_and_above", False)):
            yield Quota(
                f"nd335_20_5.{losing}.{base}", SERVANT, group=(WORKS_IN.target_id, ServantForm.similar),
                base=Base(grade=Grade.GOOD, exactly=exactly), share=SHARE, key=key, choice=ServantForm.chosen,
                reading=(WHO_LOSES.option(losing), BASE.option(base)), cite=ND335.at("Điều 20", "5"),
            )  # fmt: skip


def _band(grade: Grade, points: int, clause: str) -> Standard:
    """Return the band of a grade by the year's score."""
    return Standard(
        f"nd335_20_{clause}", SERVANT, grade=grade, requires={"points": ServantForm.score >= points},
        cite=ND335.at("Điều 20", clause), below=Grade.NOT_COMPLETED if grade is Grade.COMPLETED else None,
    )  # fmt: skip


RULES = rule_set(
    "nd335_quota",
    "vn",
    vi="Tỷ lệ xuất sắc trong cơ quan và trong từng nhóm tương đồng",
    instruments=(ND335,),
    parameters=(ORDINARY, MOST),
    readings=(WHO_LOSES, BASE),
    forms=(AgencyForm, ServantForm, ShareDecision),
    links=(WORKS_IN,),
    rules=(
        Given("agency_own", AGENCY, fact=AgencyForm.recognised, by="người có thẩm quyền", cite=ND335.at("Điều 5")),
        _band(Grade.EXCELLENT, 90, "1"),
        _band(Grade.GOOD, 70, "2"),
        _band(Grade.COMPLETED, 50, "3"),
        *_quotas(),
    ),
)
