"""Cột của phiếu theo NĐ 90/2020: the facts that its three forms share, each worded and guarded in one place.

Each function declares the fact once more, for the form whose attribute it becomes.
"""

from __future__ import annotations

from typing import Any

import xeploai as xl
from xeploai.national.instruments import ND_90, ND_170

_CIRCUMSTANCES, _DATES = ND_90.at("Điều 2", "3"), ND_90.at("Điều 20")


class Fulfilment(xl.Scale):
    """Mức đáp ứng một nhóm tiêu chí chung của Điều 3: the excellent "do well", the others "meet"."""

    NOT_MET = "Chưa đáp ứng", "Not met"
    MET = "Đáp ứng", "Met"
    WELL = "Thực hiện tốt", "Done well"


# -- general criteria: Article 3, clauses 1 to 4 and 5(a) --------------------------------------------------------------


def _general(vi: str, en: str, clause: str) -> Any:
    return xl.fact(vi=vi, en=en, cite=ND_90.at("Điều 3", clause))


def politics() -> Any:
    """Declare how far the criteria of political thought are met."""
    return _general("Chính trị tư tưởng", "Political thought", "1")


def ethics() -> Any:
    """Declare how far the criteria of ethics and way of life are met."""
    return _general("Đạo đức, lối sống", "Ethics and way of life", "2")


def style() -> Any:
    """Declare how far the criteria of the manner of working are met."""
    return _general("Tác phong, lề lối làm việc", "Manner of working", "3")


def order() -> Any:
    """Declare how far the criteria of the sense of organisation and discipline are met."""
    return _general("Ý thức tổ chức kỷ luật", "Sense of organisation and discipline", "4")


def leadership(leads: xl.Expr[bool] | None = None) -> Any:
    """Declare how far the criteria of leading, asked of leaders only, are met."""
    return xl.fact(
        vi="Kết quả lãnh đạo, quản lý, điều hành",
        en="Results of leading and managing",
        cite=ND_90.at("Điều 3", "5", "a"),
        applies=leads,
    )


# -- results: Article 3, clause 5 --------------------------------------------------------------------------------------


def _per_cent(vi: str, en: str, applies: xl.Expr[bool] | None = None, synonyms: tuple[str, ...] = ()) -> Any:
    return xl.fact(
        vi=vi, en=en, between=(0, 100), digits=2, unit="%", cite=ND_90.at("Điều 3", "5"), applies=applies,
        synonyms=synonyms,
    )  # fmt: skip


def done() -> Any:
    """Declare which share of the tasks, or of a leader's own criteria of results, was done as it should be."""
    return _per_cent(
        "Tỷ lệ nhiệm vụ (với người lãnh đạo: tiêu chí kết quả) hoàn thành đúng tiến độ, bảo đảm chất lượng, hiệu quả",
        "Share of the tasks (of a leader: criteria of results) done on time, with quality and effect",
        synonyms=("Tỷ lệ hoàn thành", "% hoàn thành nhiệm vụ"),
    )


def high_effect() -> Any:
    """Declare whether what was done was done with high quality or effect, as the excellent must."""
    return xl.fact(
        vi="Chất lượng, hiệu quả cao (mức xuất sắc đòi)",
        en="High quality and effect (asked of the excellent)",
        cite=ND_90.at("Điều 3", "5"),
    )


def beyond(others: xl.Expr[bool]) -> Any:
    """Declare which share of the tasks was done beyond what was asked; of those who do not lead."""
    return _per_cent("Tỷ lệ nhiệm vụ hoàn thành vượt mức", "Share of the tasks done beyond what was asked", others)


def completed() -> Any:
    """Declare whether every criterion of results was completed at all."""
    return xl.fact(
        vi="Các tiêu chí về kết quả thực hiện nhiệm vụ đều hoàn thành",
        en="Every criterion of results was completed",
        cite=ND_90.at("Điều 3", "5"),
    )


def weak() -> Any:
    """Declare which share of the criteria of results lacks quality, time or effect."""
    return _per_cent(
        "Tỷ lệ tiêu chí chưa bảo đảm chất lượng, tiến độ hoặc hiệu quả thấp",
        "Share of the criteria that lack quality or time, or of low effect",
    )


def unit_done(leads: xl.Expr[bool] | None = None) -> Any:
    """Declare which share of its targets and tasks the unit or field in charge did."""
    return _per_cent(
        "Tỷ lệ chỉ tiêu, nhiệm vụ đơn vị, lĩnh vực phụ trách đã hoàn thành",
        "Share of the targets of the unit or field in charge that was done",
        leads,
    )


def unit_beyond(leads: xl.Expr[bool] | None = None) -> Any:
    """Declare which share of its targets the unit or field in charge did beyond what was asked."""
    return _per_cent(
        "Tỷ lệ chỉ tiêu, nhiệm vụ đơn vị, lĩnh vực phụ trách hoàn thành vượt mức",
        "Share of the targets of the unit or field in charge done beyond what was asked",
        leads,
    )


def unit_on_time(leads: xl.Expr[bool] | None = None) -> Any:
    """Declare which share of its targets the unit or field in charge did on time and with quality."""
    return _per_cent(
        "Tỷ lệ chỉ tiêu, nhiệm vụ đơn vị, lĩnh vực phụ trách đúng tiến độ, bảo đảm chất lượng",
        "Share of the targets of the unit or field in charge done on time and with quality",
        leads,
    )


def chosen_grade() -> Any:
    """Declare the grade that the competent level chose where the decree names none."""
    return xl.fact(
        vi="Mức do cấp có thẩm quyền chọn khi Nghị định không nêu mức",
        en="Grade chosen by the competent level where the decree names none",
        choice=True,
        cite=ND_90.at("Điều 16"),
    )


# -- post, absence, steps, the year before -----------------------------------------------------------------------------


def post() -> Any:
    """Declare the post in the agency that uses the person: `head`, `deputy`, or `other`."""
    return xl.fact(
        vi="Chức vụ trong cơ quan, đơn vị sử dụng: người đứng đầu, cấp phó hay khác",
        en="Post in the agency or unit that uses the person: head, deputy, or another",
        options=("head", "deputy", "other"),
        immutable=True,
        cite=ND_90.at("Điều 16"),
    )


def committee_opinion(cite: xl.Citation) -> Any:
    """Declare that the Party committee of the agency gave its opinion, which is asked on head and deputy."""
    return xl.fact(
        vi="Đã có ý kiến của cấp ủy cùng cấp (người đứng đầu, cấp phó)",
        en="The Party committee of the agency has given its opinion (head and deputy)",
        sensitive=True,
        immutable=True,
        cite=cite,
    )


def absent_months() -> Any:
    """Declare how many months of lawful absence there were, sick leave, training and maternity aside."""
    return _absence(
        "Số tháng nghỉ không tham gia công tác theo quy định (không kể ốm, được cử đi học, thai sản)",
        "Months of lawful absence from work (sick leave, training and maternity leave aside)",
    )


def sick_leave_months() -> Any:
    """Declare how many months of sick leave there were."""
    return _absence("Số tháng nghỉ ốm trong năm", "Months of sick leave in the year")


def training_months() -> Any:
    """Declare how many months a person was sent to study away from work."""
    return _absence("Số tháng được cử đi học, đào tạo", "Months away on training, sent by the agency")


def months_with_maternity() -> Any:
    """Declare how many months were worked with maternity leave counted in; asked of who worked too short."""
    return xl.fact(
        vi="Số tháng công tác tính cả thời gian nghỉ thai sản (tháng tròn; chỉ hỏi người công tác chưa đủ 6 tháng)",
        en="Months of service with maternity leave (full months; asked of who worked less than 6)",
        between=(0, 12),
        sensitive=True,
        immutable=True,
        cite=_CIRCUMSTANCES,
    )


def _absence(vi: str, en: str) -> Any:
    """Declare months of absence: several are added up, so that parts of a month count."""
    return xl.fact(
        vi=f"{vi}, kể cả phần lẻ",
        en=f"{en}, parts of a month too",
        between=(0, 12),
        digits=2,
        sensitive=True,
        immutable=True,
        cite=_CIRCUMSTANCES,
    )


def suspended_from_work() -> Any:
    """Declare that a decision suspended a civil servant from work in the year."""
    return xl.fact(
        vi="Bị tạm đình chỉ công tác trong năm",
        en="Suspended from work in the year",
        sensitive=True,
        immutable=True,
        cite=ND_170.at("Điều 56", "5", "b"),
    )


def old_agency_gone() -> Any:
    """Declare that the former agency of a person who was transferred no longer exists."""
    return xl.fact(vi="Cơ quan cũ không còn tồn tại", en="The former agency is gone", immutable=True, cite=_DATES)


def self_report() -> Any:
    """Declare that the person handed in a report on himself."""
    return xl.fact(vi="Đã nộp bản tự đánh giá, xếp loại", en="Handed in a self-assessment", immutable=True, cite=_DATES)


def graded_on() -> Any:
    """Declare the day on which the grade was decided."""
    return xl.fact(vi="Ngày quyết định xếp loại", en="Day on which the grade was decided", immutable=True, cite=_DATES)


# -- a higher share of the excellent -----------------------------------------------------------------------------------


def share_of_on() -> Any:
    """Declare a day of the year for which a share was decided; the decision is often taken in the January after."""
    return xl.fact(
        vi="Một ngày trong năm đánh giá được áp dụng tỷ lệ (không phải ngày quyết định)",
        en="A day of the year judged for which the share is (not the day of the decision)",
    )
