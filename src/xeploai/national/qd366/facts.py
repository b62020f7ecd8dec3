"""Dữ liệu chấm điểm: the facts that Quy định 366 asks alike of every kind, each worded and guarded in one place.

Each function declares the fact once more, for the form whose attribute it becomes. The split of the points into
criteria is each province's (HD 43, mục 7.12): the centre knows the two sums only.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import xeploai as xl
from xeploai.national.forms import columns
from xeploai.national.instruments import HD_43, QD_366

_GRADES = QD_366.at("Điều 11")


class Remedied(NamedTuple):
    """What the closing sentence of clause 4 asks for, which is worded for each sort of subject by itself."""

    vi: str
    en: str


OF_COLLECTIVES = Remedied("được tự phát hiện, khắc phục kịp thời", "was self-detected and remedied in time")
OF_LEADERS = Remedied(
    "được tự phát hiện, báo cáo, xử lý, khắc phục", "was self-detected, reported, dealt with and remedied"
)
OF_MEMBERS = Remedied("được tự nhận, tự phát hiện và khắc phục", "was owned up to, self-detected and remedied")
LIMIT = QD_366.at("Điều 11", "1", "1.5")


def general_points(appendix: str) -> Any:
    """Declare the points of the general criteria, from 0 to 30."""
    cite = QD_366.at(appendix, "I")
    return xl.fact(
        vi="Điểm tiêu chí chung (nhóm I)",
        en="Points of the general criteria (group I)",
        between=(0, 30),
        digits=2,
        unit="điểm",
        cite=cite,
        synonyms=("Điểm tiêu chí chung", "Điểm nhóm I"),
    )


def result_points(appendix: str) -> Any:
    """Declare the points of the results of tasks, from 0 to 70."""
    return xl.fact(
        vi="Điểm kết quả thực hiện nhiệm vụ (nhóm II)",
        en="Points of the results of tasks (group II)",
        between=(0, 70),
        digits=2,
        unit="điểm",
        cite=QD_366.at(appendix, "II"),
        synonyms=("Điểm kết quả nhiệm vụ", "Điểm nhóm II"),
    )


def tasks_done(of_vi: str, of_en: str) -> Any:
    """Declare which share of the year's tasks was done."""
    return columns.percent(f"Tỷ lệ nhiệm vụ hoàn thành {of_vi}", f"Share of tasks done {of_en}", _GRADES)


def tasks_on_time(of_vi: str, of_en: str) -> Any:
    """Declare which share of the tasks was done on time and with quality."""
    return columns.percent(
        f"Tỷ lệ nhiệm vụ hoàn thành đúng tiến độ, bảo đảm chất lượng {of_vi}",
        f"Share of tasks done on time and with quality {of_en}",
        _GRADES,
    )


def tasks_exceeded(of_vi: str, of_en: str) -> Any:
    """Declare which share of the tasks was done above what was required."""
    return columns.percent(
        f"Tỷ lệ nhiệm vụ hoàn thành vượt mức yêu cầu {of_vi}",
        f"Share of tasks done above what was required {of_en}",
        QD_366.at("Điều 11", "1"),
    )


def tasks_late(of_vi: str, of_en: str) -> Any:
    """Declare which share of the tasks was done late."""
    return columns.percent(
        f"Tỷ lệ nhiệm vụ chậm tiến độ {of_vi}", f"Share of tasks done late {of_en}", QD_366.at("Điều 11", "3")
    )


def defects_fixed() -> Any:
    """Declare whether all that was pointed out at the last review was remedied; where there was nothing it is true."""
    return xl.fact(
        vi="Đã khắc phục 100% hạn chế, khuyết điểm được chỉ ra ở kỳ trước (không có hạn chế nào thì ghi là có)",
        en="All shortcomings pointed out at the last review were remedied (true where there were none)",
        cite=QD_366.at("Điều 11", "1", "1.4"),
    )


def is_locality() -> Any:
    """Declare whether the five basic socio-economic targets were set at all."""
    return xl.fact(
        vi="Được giao 5 chỉ tiêu kinh tế - xã hội cơ bản (địa phương)",
        en="Has the 5 basic socio-economic targets (a locality)",
        immutable=True,
        cite=QD_366.at("Điều 11", "4"),
    )


def targets_failed(applies: Any) -> Any:
    """Declare how many of the five basic targets were failed, of whom they were set."""
    return xl.fact(
        vi="Số chỉ tiêu kinh tế - xã hội cơ bản không hoàn thành (trong 5)",
        en="Basic socio-economic targets failed (of 5)",
        between=(0, 5),
        cite=QD_366.at("Điều 11", "4"),
        applies=applies,
    )


def remedied(what_vi: str, what_en: str, how: Remedied, applies: Any = None) -> Any:
    """Declare whether what was not reached was found and remedied from within, as the relief of its kind has it.

    Args:
        what_vi: What was not reached, in Vietnamese.
        what_en: The same in English.
        how: What the relief asks for.
        applies: The fact that says of whom it is asked, where it is not of all.
    """
    return xl.fact(
        vi=f"{what_vi} đã {how.vi}",
        en=f"{what_en} {how.en}",
        cite=QD_366.at("Điều 11", "4"),
        **({} if applies is None else {"applies": applies}),
    )


def grade_chosen(vi: str, en: str, cite: xl.Citation, *, sensitive: bool = False) -> Any:
    """Declare the grade that a competent level decided where the text leaves it to it.

    Where that it is asked for at all tells of a discipline or a conclusion, it is sensitive and its label says nothing.
    """
    return xl.fact(vi=vi, en=en, choice=True, sensitive=sensitive, cite=cite)


def relief_grade() -> Any:
    """Declare the grade decided where one of the grounds of the lowest grade has its relief."""
    return grade_chosen(
        "Mức do cấp có thẩm quyền xem xét, quyết định",
        "Grade considered and decided by the competent level",
        QD_366.at("Điều 11", "4"),
        sensitive=True,
    )


def landing_grade() -> Any:
    """Declare the grade decided where the points are those of 'excellent' and a condition is lacking."""
    return grade_chosen(
        "Mức do cấp có thẩm quyền quyết định khi đủ điểm xuất sắc mà thiếu điều kiện",
        "Grade decided by the competent level where points suffice for 'excellent' and a condition is lacking",
        _GRADES,
    )


def weighed_grade() -> Any:
    """Declare the grade decided where an act of an earlier period was disciplined in this one."""
    return grade_chosen(
        "Mức do cấp ủy cấp trên có thẩm quyền cân nhắc, quyết định",
        "Grade weighed and decided by the competent upper committee",
        QD_366.at("Điều 11", "4", "4.3"),
        sensitive=True,
    )


def needs_verification() -> Any:
    """Declare whether there are complaints or signs for which the committee above verifies before the decision."""
    return xl.fact(
        vi="Có đơn khiếu nại, tố cáo, hoặc dấu hiệu vi phạm kỷ luật, mất đoàn kết",
        en="There are complaints, denunciations, or signs of indiscipline or disunity",
        sensitive=True,
        immutable=True,
        cite=QD_366.at("Điều 12", "1"),
    )


def verified() -> Any:
    """Declare whether the committee directly above has verified them."""
    return xl.fact(
        vi="Cấp ủy cấp trên trực tiếp đã thẩm tra, xác minh",
        en="The committee directly above has verified them",
        sensitive=True,
        immutable=True,
        cite=QD_366.at("Điều 12", "1"),
    )


def found_wrong() -> Any:
    """Declare whether the published result was found to be wrong."""
    return xl.fact(
        vi="Kết quả đã công bố được phát hiện là không đúng",
        en="The published result was found wrong",
        sensitive=True,
        immutable=True,
        cite=QD_366.at("Điều 15", "3"),
    )


def draft_days() -> Any:
    """Declare how many working days before the meeting its draft report was sent."""
    return xl.fact(
        vi="Số ngày làm việc từ khi gửi dự thảo báo cáo kiểm điểm đến khi họp",
        en="Working days from sending the draft report to the meeting",
        between=(0, 60),
        immutable=True,
        cite=HD_43.at("Mục 2", "1"),
    )


def review_days() -> Any:
    """Declare how many days the review took."""
    return xl.fact(
        vi="Số ngày kiểm điểm",
        en="Days that the review took",
        between=(0, 30),
        digits=1,
        immutable=True,
        cite=HD_43.at("Mục 2", "1"),
    )


def raised_of_on() -> Any:
    """Declare a day of the year for which the competent level raised the limit, on whatever day it did."""
    return xl.fact(
        vi="Một ngày trong năm được nâng tỷ lệ (không phải ngày quyết định)",
        en="A day of the year for which the limit was raised (not the day of the decision)",
        cite=(LIMIT, HD_43.at()),
    )


def raised_share() -> Any:
    """Declare to which share it was raised; where that is not known, it may be any up to the text's ceiling."""
    return xl.fact(
        vi="Tỷ lệ xuất sắc được quyết định (số nguyên; chưa rõ thì để trống)",
        en="Share of the excellent that was decided (whole; blank where not known)",
        between=(20, 25),
        unit="%",
        immutable=True,
        cite=LIMIT,
    )
