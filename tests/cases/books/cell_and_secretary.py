"""Rule 6: a cell by the shares of its members, its secretary by the cell, and members EXCELLENT within a quota.

HD 21 B.1.3: a cell is EXCELLENT only where all its members are at least COMPLETED and four fifths at least GOOD.
The article on Hòa Bình (a set of its own): where the cell is not EXCELLENT its secretary cannot be. The article tells
of 2018 and HD 21 begins in 2019: putting them together for 2020 is this case's doing. HD 21 B.2.3a: EXCELLENT members
are at most 20 % of those GOOD in each grassroots organisation. Between kinds that is a cycle through a quota; between
thresholds there is none: member GOOD → cell EXCELLENT → member EXCELLENT before the quota → the quota.
Lists that the sources cut off are holes. Less than six months since admission is counted in whole months that end with
the period: from 1 July there are six. A cell is taken to have bodies of its own level (B.1.3a, b). Not encoded here:
the cell's own discipline (B.1.3c), the other grounds of B.2.3d, the civil-service grade (see `retired_member`), sick
and maternity leave (II.6).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from tests.cases.books.instruments import ARTICLE, HD21

from xeploai import (
    NOT_GRADED,
    PERIOD_END,
    Base,
    Ceiling,
    Established,
    Fact,
    Form,
    Gate,
    Grade,
    Hole,
    Kind,
    Link,
    OptionText,
    Quota,
    Reading,
    Scale,
    Standard,
    Truth,
    fact,
    rule_set,
)

ORGANISATION = Kind("organisation", vi="Tổ chức cơ sở đảng", complete=True)
CELL = Kind("cell", vi="Chi bộ")
MEMBER = Kind("member", vi="Đảng viên")


class Mark(Scale):
    """The four levels of a criterion."""

    WEAK = "Kém", "Weak"
    FAIR = "Trung bình", "Fair"
    GOOD = "Tốt", "Good"
    EXCELLENT = "Xuất sắc", "Excellent"


class CellForm(Form, kind=CELL):
    results: Fact[Mark] = fact(vi="Kết quả xây dựng Đảng và nhiệm vụ chính trị", cite=HD21.at("mục B.1.3"))
    others: Fact[Mark] = fact(vi="Các tiêu chí còn lại", cite=HD21.at("mục B.1.3"))
    peers: Fact[Grade] = fact(
        vi="Mức thấp nhất của chính quyền, Mặt trận, đoàn thể cùng cấp", cite=HD21.at("mục B.1.3")
    )


class MemberForm(Form, kind=MEMBER):
    tasks: Fact[Mark] = fact(vi="Tiêu chí về nhiệm vụ chính trị", cite=HD21.at("mục B.2.3"))
    others: Fact[Mark] = fact(vi="Các tiêu chí còn lại", cite=HD21.at("mục B.2.3"))
    admitted: Fact[date] = fact(vi="Ngày kết nạp", cite=HD21.at("mục II.6"))
    chosen: Fact[bool] = fact(vi="Được chọn trong tỷ lệ xuất sắc", choice=True, cite=HD21.at("mục B.2.3a"))


class SecretaryForm(Form, kind=MEMBER):
    is_secretary: Fact[bool] = fact(vi="Là bí thư chi bộ", cite=ARTICLE.at())


CELL_OF = Link("cell_of", MEMBER, CELL, vi="sinh hoạt tại chi bộ")
ORGANISATION_OF = Link("organisation_of", CELL, ORGANISATION, vi="trực thuộc tổ chức cơ sở đảng")

BASE = Reading(
    id="quota_base",
    vi="Số được xếp loại tốt có gồm số được nâng lên xuất sắc không",
    options=(
        OptionText(id="good_only", vi="không gồm"),
        OptionText(id="good_and_above", vi="gồm cả"),
    ),
    default="good_only",
    why="Câu chữ là số được xếp loại hoàn thành tốt; thực tế các nơi làm cả hai cách.",
    cite=HD21.at("mục B.2.3a"),
)
FIFTH_FAILED = Reading(
    id="fifth_of_members_failed",
    vi="Chi bộ có trên 20% đảng viên không hoàn thành thì không hoàn thành",
    options=(OptionText(id="counts", vi="áp dụng"), OptionText(id="not_seen", vi="chưa thấy văn bản, không áp dụng")),
    why="Chỉ một trang của hãng luật dẫn lại; danh mục của văn bản bị cắt.",
    cite=HD21.at("mục B.1.3d"),
)

MEMBERS = CELL_OF.sources
ALL_COMPLETED = MEMBERS.share(MEMBER.grade.at_least(Grade.COMPLETED), if_empty=Truth.NOT_APPLICABLE) >= 1
GOOD_SHARE = MEMBERS.share(MEMBER.grade.at_least(Grade.GOOD), if_empty=Truth.NOT_APPLICABLE)
FAILED_SHARE = MEMBERS.share(MEMBER.grade.below(Grade.COMPLETED), if_empty=Truth.NOT_APPLICABLE)
MEMORY = Established.MEMORY

CELL_RULES = (
    Standard(
        "hd21_b13a", CELL, grade=Grade.EXCELLENT, cite=HD21.at("mục B.1.3a"),
        requires={
            "results": CellForm.results >= Mark.EXCELLENT, "others": CellForm.others >= Mark.GOOD,
            "all_completed": ALL_COMPLETED, "four_fifths": Decimal("0.8") <= GOOD_SHARE,
            "peers": CellForm.peers >= Grade.GOOD,
        },
    ),
    Standard(
        "hd21_b13b", CELL, grade=Grade.GOOD, cite=HD21.at("mục B.1.3b"),
        requires={
            "results": CellForm.results >= Mark.GOOD, "others": CellForm.others >= Mark.FAIR,
            "all_completed": ALL_COMPLETED, "half": Decimal("0.5") <= GOOD_SHARE,
            "peers": CellForm.peers >= Grade.COMPLETED,
        },
    ),
    Standard(
        "hd21_b13c", CELL, grade=Grade.COMPLETED, below=Grade.NOT_COMPLETED, cite=HD21.at("mục B.1.3c"),
        requires={"results": CellForm.results >= Mark.FAIR, "others": CellForm.others >= Mark.FAIR},
    ),
    Ceiling(
        "hd21_b13d_fifth", CELL, at_most=Grade.NOT_COMPLETED, when=Decimal("0.2") < FAILED_SHARE,
        reading=FIFTH_FAILED.option("counts"), cite=HD21.at("mục B.1.3d"),
    ),
    Hole("hd21_b13d_cut", kinds=(CELL,), cite=HD21.at("mục B.1.3d"), vi="Danh mục không hoàn thành bị cắt."),
    Hole(
        "hd21_b13a_quota", kinds=(CELL,), may_lower_to=Grade.GOOD, cite=HD21.at("mục B.1.3a"),
        vi="Tỷ lệ xuất sắc giữa các chi bộ bị cắt.",
    ),
)  # fmt: skip


def _quotas() -> Iterator[Quota]:
    """Yield the limit on members under each reading of its base; the text names nothing that ranks them."""
    for option, exactly in (("good_only", True), ("good_and_above", False)):
        yield Quota(
            f"hd21_b23a_quota.{option}", MEMBER, group=(CELL_OF.get(ORGANISATION_OF.target_id),),
            base=Base(grade=Grade.GOOD, exactly=exactly), share=Decimal("0.2"), choice=MemberForm.chosen,
            reading=BASE.option(option), cite=HD21.at("mục B.2.3a"),
        )  # fmt: skip


MEMBER_RULES = (
    Gate(
        "hd21_new_member", MEMBER, NOT_GRADED, when=MemberForm.admitted.plus(months=6) > PERIOD_END.plus(days=1),
        cite=HD21.at("mục II.6"),
    ),
    Standard(
        "hd21_b23a", MEMBER, grade=Grade.EXCELLENT, cite=HD21.at("mục B.2.3a"),
        requires={"tasks": MemberForm.tasks >= Mark.EXCELLENT, "others": MemberForm.others >= Mark.GOOD},
    ),
    Standard(
        "hd21_b23b", MEMBER, grade=Grade.GOOD, cite=HD21.at("mục B.2.3b", established=MEMORY),
        requires={"tasks": MemberForm.tasks >= Mark.GOOD, "others": MemberForm.others >= Mark.FAIR},
    ),
    Standard(
        "hd21_b23c", MEMBER, grade=Grade.COMPLETED, below=Grade.NOT_COMPLETED,
        cite=HD21.at("mục B.2.3c", established=MEMORY),
        requires={"tasks": MemberForm.tasks >= Mark.FAIR, "others": MemberForm.others >= Mark.FAIR},
    ),
    *_quotas(),
)  # fmt: skip

RULES = rule_set(
    "hd21_cells",
    "vn",
    vi="Chi bộ và đảng viên",
    instruments=(HD21,),
    readings=(BASE, FIFTH_FAILED),
    kinds=(ORGANISATION,),
    forms=(CellForm, MemberForm),
    links=(CELL_OF, ORGANISATION_OF),
    rules=(*CELL_RULES, *MEMBER_RULES),
)
HOA_BINH = rule_set(
    "hoa_binh_secretary",
    "vn/hoa-binh",
    vi="Bí thư không cao hơn chi bộ",
    instruments=(ARTICLE,),
    forms=(SecretaryForm,),
    rules=(
        Ceiling(
            "secretary", MEMBER, at_most=Grade.GOOD, cite=ARTICLE.at(),
            when=SecretaryForm.is_secretary & CELL_OF.grade.below(Grade.EXCELLENT),
            vi="Chi bộ không xuất sắc thì bí thư chi bộ không thể xuất sắc.",
        ),
    ),
)  # fmt: skip
HOLES = ("hd21_b13d_cut", "hd21_b13a_quota")
