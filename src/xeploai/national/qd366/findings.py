"""Vấn đề cần xem xét: what a person should look at in whatever Quy định 366 grades."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai.national.instruments import HD_43, QD_366
from xeploai.national.qd366.forms import CollectivePoints, CommitteePoints, Points
from xeploai.national.qd366.parameters import ALL_TASKS, DRAFT_DAYS, MONTHS_OF_SICK_LEAVE


def common_checks(kind: xl.Kind, points: Points) -> tuple[xl.Check, ...]:
    """Return the checks `<kind>.not_verified`, `<kind>.regrade` and `<kind>.shares` of a kind by its form."""
    return (
        xl.Check(
            f"{kind.id}.not_verified",
            kind,
            when=points.needs_verification & ~points.verified,
            cite=QD_366.at("Điều 12", "1"),
            vi="Có khiếu nại, tố cáo, dấu hiệu vi phạm hoặc mất đoàn kết: cấp ủy cấp trên trực tiếp xem xét, xác minh "
            "trước khi quyết định",
            en="There are complaints or signs of indiscipline or disunity: the committee directly above looks into "
            "them before the decision",
        ),
        xl.Check(
            f"{kind.id}.regrade",
            kind,
            when=points.found_wrong,
            cite=QD_366.at("Điều 15", "3"),
            vi="Kết quả đã công bố được phát hiện là không đúng: cấp có thẩm quyền phải kịp thời xem xét điều chỉnh "
            "hoặc hủy, và đánh giá, xếp loại lại",
            en="The published result was found wrong: the competent level must in time consider adjusting or "
            "cancelling it, and grade again",
        ),
        xl.Check(
            f"{kind.id}.shares",
            kind,
            when=points.tasks_on_time + points.tasks_late > xl.param(ALL_TASKS),
            cite=QD_366.at("Điều 11"),
            vi="Tỷ lệ nhiệm vụ đúng tiến độ và tỷ lệ chậm cộng lại quá 100%: xem lại số liệu",
            en="The shares of tasks on time and late make more than 100%: look at the figures",
        ),
    )


def meeting_checks(
    kind: xl.Kind, points: type[CollectivePoints | CommitteePoints], least_days: xl.Expr[Decimal]
) -> tuple[xl.Check, ...]:
    """Return the checks `<kind>.draft_late` and `<kind>.review_short` of the review meeting of a collective.

    Args:
        kind: Of whom.
        points: The form that says how the meeting was held.
        least_days: How many days it takes at the least.
    """
    return (
        xl.Check(
            f"{kind.id}.draft_late",
            kind,
            when=points.draft_days < xl.param(DRAFT_DAYS),
            cite=HD_43.at("Mục 2", "1"),
            vi="Dự thảo báo cáo kiểm điểm phải gửi trước ít nhất 3 ngày làm việc: xem xét lại việc chuẩn bị",
            en="The draft report is to be sent 3 working days before at the least: look at the preparation",
        ),
        xl.Check(
            f"{kind.id}.review_short",
            kind,
            when=points.review_days < least_days,
            cite=HD_43.at("Mục 2", "1"),
            vi="Thời gian kiểm điểm ngắn hơn mức tối thiểu (1 ngày; ban thường vụ cấp tỉnh 2 ngày): xem xét lại",
            en="The review was shorter than the least (1 day; 2 for standing committees of provinces): look at it",
        ),
    )


def real_work(kind: xl.Kind, sick_leave_months: xl.Expr[int], maternity_leave: xl.Expr[bool]) -> xl.Check:
    """Return the check `<kind>.real_work`: after long sick leave or maternity leave the real work counts."""
    return xl.Check(
        f"{kind.id}.real_work",
        kind,
        when=(sick_leave_months >= xl.param(MONTHS_OF_SICK_LEAVE)) | maternity_leave,
        cite=HD_43.at("Mục 7", "5"),
        vi="Nghỉ ốm cộng dồn từ 3 tháng hoặc nghỉ thai sản: xếp loại theo kết quả công việc thực tế trong năm, không "
        "vì nghỉ mà hạ mức",
        en="After 3 months of sick leave or maternity leave the grade follows the real work of the year; the leave "
        "itself lowers nothing",
    )
