"""Rule 7: a gap that no text fills, and a province that fills it.

NĐ 90 Đ8 to Đ11, civil servants without a post: who meets Đ3 and has all criteria completed, at most 20 % of them
weakly, is COMPLETED; with more than 50 % not assured one is NOT_COMPLETED. In between no grade is named, nor for who
fails another condition of COMPLETED: the competent level must choose one of the two. Hải Phòng's QĐ 212/2025 makes
everybody under 50 points NOT_COMPLETED. It asks 50 points *and* at most 20 % for COMPLETED, so whether 50 points alone
close the gap is a reading, left undecided; under it the province's rule stands over a choice.
Not encoded here: degradation and discipline as grounds of Đ11, the limit on EXCELLENT, and Hải Phòng's points for
EXCELLENT and GOOD (its "above 90 and more" names no edge).
"""

from __future__ import annotations

from decimal import Decimal

from tests.cases.books.instruments import HP212, ND90

from xeploai import (
    Ceiling,
    Discretion,
    Established,
    Fact,
    Form,
    Grade,
    Kind,
    OptionText,
    Reading,
    Scale,
    Standard,
    fact,
    rule_set,
)

SERVANT = Kind("servant", vi="Công chức không giữ chức vụ lãnh đạo, quản lý")
# Đ9.1 and Đ10.1 were not seen: their conditions are inferred from Hải Phòng's text, which follows the decree.
GOOD_PLACE = ND90.at("Điều 9", "1", established=Established.MEMORY)
COMPLETED_PLACE = ND90.at("Điều 10", "1", established=Established.MEMORY)


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
    completed: Fact[bool] = fact(vi="Các tiêu chí về kết quả thực hiện nhiệm vụ đều hoàn thành", cite=COMPLETED_PLACE)
    weak: Fact[Decimal] = fact(
        vi="Tỷ lệ tiêu chí chưa bảo đảm", unit="%", between=(0, 100), digits=2, cite=COMPLETED_PLACE
    )
    chosen: Fact[Grade] = fact(vi="Mức do cấp có thẩm quyền chọn", choice=True, cite=ND90.at("Điều 16"))


class HaiPhongForm(Form, kind=SERVANT):
    points: Fact[Decimal] = fact(vi="Điểm theo quyết định của thành phố", between=(0, 100), digits=2, cite=HP212.at())


GAP = Discretion(
    "nd90_gap", SERVANT,
    when=(ServantForm.weak <= 50)
    & ((ServantForm.weak > 20) | (ServantForm.general < Met.MET) | ~ServantForm.completed),
    open=(Grade.NOT_COMPLETED, Grade.COMPLETED), decided_by="cấp có thẩm quyền đánh giá", choice=ServantForm.chosen,
    delegated_to=("hai_phong",), cite=COMPLETED_PLACE,
    vi="Không đủ điều kiện hoàn thành mà không thuộc trường hợp không hoàn thành: không nêu mức.",
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
            "nd90_good", SERVANT, grade=Grade.GOOD, cite=GOOD_PLACE,
            requires={"general": ServantForm.general >= Met.MET, "done": ServantForm.done >= 100},
        ),
        Standard(
            "nd90_completed", SERVANT, grade=Grade.COMPLETED, below=GAP, cite=COMPLETED_PLACE,
            requires={
                "general": ServantForm.general >= Met.MET, "completed": ServantForm.completed,
                "weak": ServantForm.weak <= 20,
            },
        ),
        GAP,
        Ceiling(
            "nd90_failed", SERVANT, at_most=Grade.NOT_COMPLETED, when=ServantForm.weak > 50,
            cite=ND90.at("Điều 11", "1", "b"),
        ),
    ),
)  # fmt: skip

BY_POINTS = Reading(
    id="hp212_gap",
    vi="Từ 50 điểm nhưng trên 20% tiêu chí chưa bảo đảm thì xếp mức nào",
    options=(
        OptionText(id="points", vi="hoàn thành nhiệm vụ, vì chỉ dưới 50 điểm mới không hoàn thành"),
        OptionText(id="open", vi="chưa có mức, vì hoàn thành đòi cả 50 điểm và không quá 20%; cấp có thẩm quyền chọn"),
    ),
    why="Quyết định của thành phố nêu hai điều kiện cho mức hoàn thành và không nói thiếu một điều kiện thì sao.",
    cite=HP212.at("Điều 6"),
)

HAI_PHONG = rule_set(
    "hai_phong",
    "vn/hai-phong",
    vi="Hải Phòng chấm điểm trong khoảng trống",
    instruments=(HP212,),
    readings=(BY_POINTS,),
    forms=(HaiPhongForm,),
    rules=(
        Ceiling(
            "hp212_failed", SERVANT, at_most=Grade.NOT_COMPLETED, when=HaiPhongForm.points < 50,
            cite=HP212.at("Điều 6", "4"), vi="Dưới 50 điểm: không hoàn thành nhiệm vụ.",
        ),
        Ceiling(
            "hp212_gap_completed", SERVANT, at_most=Grade.COMPLETED, when=HaiPhongForm.points >= 50, decides=GAP.id,
            reading=BY_POINTS.option("points"), cite=HP212.at("Điều 6"), vi="Từ 50 điểm: hoàn thành nhiệm vụ.",
        ),
    ),
)  # fmt: skip
