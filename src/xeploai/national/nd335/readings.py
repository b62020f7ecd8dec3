"""Cách hiểu: what the signed text of NĐ 335/2025 leaves open about points; those about the year stand beside it."""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText
from xeploai.national.instruments import ND_335

_PROGRESS = ND_335.at("Điều 14", "2", "c")
CAP = xl.Reading(
    id="nd335-cap",
    vi="Điểm số lượng, chất lượng, tiến độ vượt 100% vì có nhiệm vụ tính thêm: dừng ở đâu",
    en="Quantity, quality or progress above 100% because of added tasks: where it stops",
    options=(
        OptionText(id="each", vi="từng điểm dừng ở 100%", en="each stops at 100%"),
        OptionText(
            id="result",
            vi="phần vượt bù cho điểm khác, tiêu chí kết quả dừng ở 70 điểm",
            en="what is above offsets the others, and the results stop at 70 points",
        ),
        OptionText(id="total", vi="chỉ tổng điểm dừng ở 100", en="only the total stops at 100"),
    ),
    default="result",
    why="Điều 18.1d cho tính thêm điểm; Điều 12.3 nói tiêu chí kết quả tối đa 70 điểm và Điều 12.2 tiêu chí chung tối "
    "đa 30 điểm",
    cite=ND_335.at("Điều 18", "1", "d"),
)
ADDED = xl.Reading(
    id="nd335-added-tasks",
    vi="Nhiệm vụ nhận thêm, đột xuất có tính thêm vào điểm chất lượng và tiến độ như vào điểm số lượng không",
    en="Whether tasks taken over or sudden add to quality and progress as they do to quantity",
    options=(
        OptionText(id="added", vi="có, chỉ cộng vào tử số", en="they do, in the numerator alone"),
        OptionText(id="excluded", vi="không, chỉ tính vào số lượng", en="they do not: to quantity alone"),
    ),
    why="Điều 18.1d chỉ nói “được tính thêm điểm tiêu chí kết quả thực hiện nhiệm vụ”",
    cite=ND_335.at("Điều 18", "1", "d"),
)
DELAY = xl.Reading(
    id="nd335-delay",
    vi="“Mỗi lần chậm” trừ 25%: tính theo lần hay theo ngày",
    en="25% off for each delay: an occurrence or a day",
    options=(
        OptionText(id="occurrence", vi="mỗi lần", en="each occurrence"),
        OptionText(id="day", vi="mỗi ngày, như Sổ tay", en="each day, as the handbook has it"),
    ),
    default="occurrence",
    why="Nghị định viết “mỗi lần chậm”; Sổ tay của Bộ Nội vụ in “lần/ngày” và tính ví dụ theo ngày, nhưng Sổ tay chỉ "
    "là hướng dẫn",
    cite=_PROGRESS,
)
DEDUCTION = xl.Reading(
    id="nd335-deduction",
    vi="Trừ 25% nhiều lần: trừ trên điểm đầu hay trừ trên điểm còn lại",
    en="25% off several times: of the first points or of what is left",
    options=(
        OptionText(
            id="linear",
            vi="mỗi lần 25% điểm của sản phẩm: còn 75, 50, 25, 0%, không âm",
            en="each time 25% of the product's points: 75, 50, 25, 0%, never below",
        ),
        OptionText(id="compounding", vi="mỗi lần 25% của phần còn lại", en="each time 25% of what is left"),
    ),
    default="linear",
    why="Câu chữ là 25% điểm “của sản phẩm/công việc đó”; ví dụ của Sổ tay trừ hai lần còn 50%, chậm bốn ngày còn 0",
    cite=ND_335.at("Điều 14", "2", "b"),
)
FAULTY_PRODUCT = xl.Reading(
    id="nd335-faulty-product",
    vi="Sản phẩm chưa đạt chất lượng hoặc chậm: không tính, hay tính phần còn lại sau khi trừ 25% mỗi lần",
    en="A product that failed review or was late: not counted, or counted with what is left after the deductions",
    options=(
        OptionText(id="keeps", vi="tính phần còn lại", en="what is left counts"),
        OptionText(id="drops", vi="không tính", en="it does not count"),
    ),
    default="keeps",
    why="Câu đầu chỉ tính sản phẩm đạt, câu sau trừ 25% mỗi lần: nếu đã không tính thì câu sau không còn nghĩa; Sổ tay "
    "tính theo câu sau",
    cite=_PROGRESS,
)
MIDDLE = xl.Reading(
    id="nd335-middle-case",
    vi="Tiêu chí đ, e của lãnh đạo: không thuộc trường hợp 100%, cũng không thuộc trường hợp 50%",
    en="Criteria đ and e of leaders: neither the case of 100% nor that of 50%",
    options=(
        OptionText(id="authority", vi="cấp có thẩm quyền xác định", en="the competent level says"),
        OptionText(id="half", vi="tính 50%", en="50%"),
        OptionText(id="full", vi="tính 100%", en="100%"),
    ),
    default="authority",
    why="Nghị định chỉ nêu hai trường hợp; người theo dõi, đánh giá là người chấm điểm",
    cite=ND_335.at("Điều 15", "3"),
)
NOBODY_UNDER = xl.Reading(
    id="nd335-leader-of-nobody",
    vi="Lãnh đạo, quản lý không có công chức nào thuộc thẩm quyền: tiêu chí d tính thế nào",
    en="A leader with nobody under his authority: how criterion d counts",
    options=(
        OptionText(id="full", vi="đạt 100%, vì không có ai dưới mức", en="100%, as nobody is below"),
        OptionText(id="dropped", vi="bỏ tiêu chí d, chia cho 5", en="it is left out, and one divides by 5"),
    ),
    why="Điều 15.3a chỉ nói về công chức thuộc thẩm quyền quản lý",
    cite=ND_335.at("Điều 15", "3", "a"),
)
MEASURED_ON = xl.Reading(
    id="nd335-led-measured-on",
    vi="Tiêu chí d đo bằng điểm cùng kỳ hay điểm cả năm của công chức thuộc thẩm quyền",
    en="Criterion d: by the score of the same period or of the year",
    options=(
        OptionText(id="period", vi="điểm cùng tháng, quý", en="of the same month or quarter"),
        OptionText(id="year", vi="điểm cả năm", en="of the year"),
    ),
    default="period",
    why="Điều 15.3a viết “điểm theo dõi, đánh giá”, là điểm của tháng hoặc quý (Điều 17.1)",
    cite=ND_335.at("Điều 15", "3", "a"),
)
NOTHING_ASSIGNED = xl.Reading(
    id="nd335-nothing-assigned",
    vi="Kỳ không có sản phẩm nào được giao: mẫu số bằng 0",
    en="Nothing was assigned in the period: the denominator is nought",
    options=(
        OptionText(id="no-score", vi="kỳ đó không có điểm", en="the period has no score"),
        OptionText(id="full", vi="số lượng, chất lượng, tiến độ tính 100%", en="quantity, quality, progress are 100%"),
    ),
    why="Điều 18.1d đòi công chức nào cũng được giao nhiệm vụ, không nói khi không giao thì sao; phần mềm của một tỉnh "
    "tính 100%",
    cite=ND_335.at("Điều 14", "1"),
)
GENERAL_BY = xl.Reading(
    id="nd335-general-points",
    vi="Điểm tiêu chí chung: theo điểm được xác nhận hay điểm tự chấm",
    en="The general points: as confirmed or as scored by oneself",
    options=(
        OptionText(id="confirmed", vi="cấp có thẩm quyền xác nhận", en="as the competent level confirmed them"),
        OptionText(id="self", vi="công chức tự chấm (Mẫu số 01)", en="as the civil servant scored (form 01)"),
    ),
    default="confirmed",
    why="Mẫu số 01 chỉ có cột tự chấm, nhưng Điều 17.2 đòi cấp có thẩm quyền theo dõi, đánh giá nhận xét, xác nhận",
    cite=ND_335.at("Điều 17", "2"),
)
GRADED_MONTHLY = xl.Reading(
    id="nd335-monthly-grades",
    vi="Tháng, quý, 6 tháng có xếp loại không",
    en="Whether months, quarters and half-years are graded",
    options=(
        OptionText(id="score-only", vi="không, chỉ có điểm", en="they are not: there is a score alone"),
        OptionText(
            id="graded",
            vi="có, theo mức do địa phương, cơ quan quy định",
            en="they are, by levels that a province or agency sets",
        ),
    ),
    default="score-only",
    why="Điều 3.5, Điều 20 chỉ xếp loại năm; quy định của một số địa phương xếp loại cả tháng, quý",
    cite=ND_335.at("Điều 3", "4"),
)
OF_PERIODS = (
    CAP,
    ADDED,
    DELAY,
    DEDUCTION,
    FAULTY_PRODUCT,
    MIDDLE,
    NOBODY_UNDER,
    MEASURED_ON,
    NOTHING_ASSIGNED,
    GENERAL_BY,
    GRADED_MONTHLY,
)
