"""Rule 7: a gap that no text fills, and a province that fills it.

NĐ 90 Đ8 to Đ11, civil servants without a post: with at most 20 % of the criteria weak one is COMPLETED, with more than
50 % NOT_COMPLETED. In between no grade is named: the competent level must choose one of the two. Hải Phòng's QĐ
212/2025 decides by points, and its rule then stands over a choice.
"""

from __future__ import annotations

from decimal import Decimal

from tests.cases.books.instruments import HP212, ND90

from xeploai import (
    Ceiling,
    Discretion,
    Fact,
    Form,
    Grade,
    Kind,
    Scale,
    Standard,
    fact,
    rule_set,
)

SERVANT = Kind("servant", vi="Công chức không giữ chức vụ lãnh đạo, quản lý")


class Met(Scale):
    """How the criteria of Đ3 are met."""

    BELOW = "chưa đáp ứng", "not met"
    MET = "đáp ứng", "met"
    WELL = "thực hiện tốt", "met well"


class ServantForm(Form, kind=SERVANT):
    general: Fact[Met] = fact(vi="Tiêu chí khoản 1 đến khoản 4 Điều 3", cite=ND90.at("Điều 3"))
    done: Fact[Decimal] = fact(
        vi="Tỷ lệ nhiệm vụ hoàn thành đúng tiến độ, chất lượng", unit="%", between=(0, 100), digits=2,
        cite=ND90.at("Điều 8", "1"),
    )  # fmt: skip
    beyond: Fact[Decimal] = fact(
        vi="Tỷ lệ nhiệm vụ hoàn thành vượt mức", unit="%", between=(0, 100), digits=2, cite=ND90.at("Điều 8", "1")
    )
    weak: Fact[Decimal] = fact(
        vi="Tỷ lệ tiêu chí chưa bảo đảm", unit="%", between=(0, 100), digits=2, cite=ND90.at("Điều 10", "1")
    )
    chosen: Fact[Grade] = fact(vi="Mức do cấp có thẩm quyền chọn", choice=True, cite=ND90.at("Điều 16"))


class HaiPhongForm(Form, kind=SERVANT):
    points: Fact[Decimal] = fact(vi="Điểm theo quyết định của thành phố", between=(0, 100), digits=2, cite=HP212.at())


GAP = Discretion(
    "nd90_gap", SERVANT, when=(ServantForm.weak > 20) & (ServantForm.weak <= 50),
    open=(Grade.NOT_COMPLETED, Grade.COMPLETED), decided_by="cấp có thẩm quyền đánh giá", choice=ServantForm.chosen,
    delegated_to=("hai_phong",), cite=ND90.at("Điều 10", "1"),
    vi="Trên 20% đến 50% tiêu chí chưa bảo đảm: không văn bản nào nêu mức.",
)  # fmt: skip

CENTRE = rule_set(
    "nd90",
    "vn",
    vi="Nghị định 90, công chức không giữ chức vụ",
    instruments=(ND90,),
    forms=(ServantForm,),
    rules=(
        Standard(
            "nd90_excellent", SERVANT, grade=Grade.EXCELLENT, cite=ND90.at("Điều 8", "1"),
            requires={
                "general": ServantForm.general >= Met.WELL, "done": ServantForm.done >= 100,
                "beyond": ServantForm.beyond >= 50,
            },
        ),
        Standard(
            "nd90_good", SERVANT, grade=Grade.GOOD, cite=ND90.at("Điều 9", "1"),
            requires={"general": ServantForm.general >= Met.MET, "done": ServantForm.done >= 100},
        ),
        Standard(
            "nd90_completed", SERVANT, grade=Grade.COMPLETED, below=GAP, cite=ND90.at("Điều 10", "1"),
            requires={"weak": ServantForm.weak <= 20},
        ),
        GAP,
        Ceiling(
            "nd90_failed", SERVANT, at_most=Grade.NOT_COMPLETED, when=ServantForm.weak > 50,
            cite=ND90.at("Điều 11", "1", "b"),
        ),
    ),
)  # fmt: skip

HAI_PHONG = rule_set(
    "hai_phong",
    "vn/hai-phong",
    vi="Hải Phòng chấm điểm trong khoảng trống",
    instruments=(HP212,),
    forms=(HaiPhongForm,),
    rules=(
        Ceiling(
            "hp212_gap_failed", SERVANT, at_most=Grade.NOT_COMPLETED, when=HaiPhongForm.points < 50, decides=GAP.id,
            cite=HP212.at(), vi="Dưới 50 điểm: không hoàn thành nhiệm vụ.",
        ),
        Ceiling(
            "hp212_gap_completed", SERVANT, at_most=Grade.COMPLETED, when=HaiPhongForm.points >= 50, decides=GAP.id,
            cite=HP212.at(), vi="Từ 50 điểm: hoàn thành nhiệm vụ.",
        ),
    ),
)  # fmt: skip
