"""Quy tắc: mỗi câu của văn bản một giá trị, ghi điều khoản của nó, và mã bắt đầu bằng tên tỉnh."""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.kinds import PARTY_MEMBER, PARTY_ORGANISATION
from xeploai_tinh_mau.forms import AttendanceForm, MeetingsForm
from xeploai_tinh_mau.instruments import PLAN
from xeploai_tinh_mau.parameters import MISSED, REGULAR_MEETINGS
from xeploai_tinh_mau.readings import WHICH_MISSED

# Điều 3 khoản 1: một mức trần; con số là tham số.
FEW_MEETINGS = xl.Ceiling(
    "tinh-mau.few_meetings",
    PARTY_ORGANISATION,
    at_most=Grade.COMPLETED,
    when=MeetingsForm.meetings_held < xl.param(REGULAR_MEETINGS),
    cite=PLAN.at("Điều 3", "1"),
    vi="Tổ chức đảng không họp đủ số kỳ thường kỳ thì không được xếp loại hoàn thành tốt nhiệm vụ trở lên",
    en="An organisation that held too few regular meetings is at most 'completed'",
)
# Điều 4: mọi cách hiểu đều chung phần vắng không có lý do, nên mức trần này không gắn với cách hiểu nào.
MISSED_UNEXCUSED = xl.Ceiling(
    "tinh-mau.missed_unexcused",
    PARTY_MEMBER,
    at_most=Grade.GOOD,
    when=AttendanceForm.missed_unexcused >= xl.param(MISSED),
    cite=PLAN.at("Điều 4"),
    vi="Đảng viên vắng nhiều kỳ sinh hoạt không có lý do chính đáng thì không được xếp loại xuất sắc",
    en="A member who missed many meetings without a good reason is not excellent",
)
MISSED_AT_ALL = xl.Ceiling(
    "tinh-mau.missed",
    PARTY_MEMBER,
    at_most=Grade.GOOD,
    when=AttendanceForm.meetings_missed >= xl.param(MISSED),
    reading=WHICH_MISSED.option("every"),
    cite=PLAN.at("Điều 4"),
    vi="Đảng viên vắng nhiều kỳ sinh hoạt, dù có lý do, thì không được xếp loại xuất sắc",
    en="A member who missed many meetings, be it with a reason, is not excellent",
)
# Điều 5 dẫn tới một phụ lục chưa có trong tay: không đoán, mà nói còn có thể hạ tới đâu.
ANNEX = xl.Hole(
    "tinh-mau.annex",
    kinds=(PARTY_ORGANISATION,),
    cite=PLAN.at("Điều 5"),
    vi="Phụ lục tiêu chí chi tiết của tổ chức đảng chưa được thấy",
    en="The annex with the detailed criteria of organisations was not seen",
)
RULES = (FEW_MEETINGS, MISSED_UNEXCUSED, MISSED_AT_ALL, ANNEX)
