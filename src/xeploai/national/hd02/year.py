"""Các quý trong năm: what the quarters of a leader mean for the year, on which three local texts agree."""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.hd02.forms import LeaderQuarters
from xeploai.national.instruments import HD_02, QD_366
from xeploai.national.kinds import LEADER

_HD02 = HD_02.at()
_FAILED = LeaderQuarters.grade <= Grade.NOT_COMPLETED
# The quarter after one that ended on a day ends three months after the day that followed it.
_NEXT = LeaderQuarters.ended_on.plus(days=1).is_(xl.outer(LeaderQuarters.ended_on.plus(days=1).plus(months=3)))
FAILED_QUARTER = xl.Ceiling(
    "leader.failed_quarter",
    LEADER,
    at_most=Grade.GOOD,
    rows=(LeaderQuarters.rows(),),
    when=_FAILED,
    cite=_HD02,
    vi="Có một quý không hoàn thành nhiệm vụ thì cả năm không được xuất sắc",
    en="With one quarter not completed the year is not excellent",
)
_TWO_QUARTERS = xl.Check(
    "leader.two_failed_quarters",
    LEADER,
    when=LeaderQuarters.rows().any_(_FAILED & LeaderQuarters.rows().any_(_FAILED & _NEXT)),
    cite=_HD02,
    vi="Hai quý liên tiếp không hoàn thành nhiệm vụ: cấp có thẩm quyền xem xét thay thế",
    en="Two quarters running not completed: the competent level considers a replacement",
)
_BASIS = xl.Hole(
    "leader.quarters_basis",
    kinds=(LEADER,),
    cite=QD_366.at("Điều 15", "1"),
    vi="Kết quả quý I đến quý III cùng kết quả quý IV là căn cứ xếp loại năm: ngoài quý không hoàn thành, tính thế nào "
    "chưa được thấy",
    en="The grades of three quarters and the results of the fourth are the basis of the year: how, besides a quarter "
    "not completed, was not seen",
)
RULES = (FAILED_QUARTER, _TWO_QUARTERS, _BASIS)
