"""Tham số của NĐ 90/2020 và NĐ 48/2023: the numbers of the decrees, each with its citation."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import HD_21, ND_90, QD_124, QD_366
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL, PUBLIC_EMPLOYEE
from xeploai.national.numbers import count, percent, share

# The excellent were seen of all three sorts of persons, the other grades of public employees alone.
_EXCELLENT, _GOOD = ND_90.at("Điều 4, Điều 8, Điều 12"), ND_90.at("Điều 13", "2")
_COMPLETED, _FAILED = ND_90.at("Điều 14"), ND_90.at("Điều 15")
_NOT_GRADED = ND_90.at("Điều 2", "3")

ALL_WORK = percent(
    "all-work", 100, _EXCELLENT, "Toàn bộ nhiệm vụ, chỉ tiêu trong năm", "All of the year's tasks or targets"
)
BEYOND = percent(
    "nd90-beyond",
    50,
    _EXCELLENT,
    "Tỷ lệ nhiệm vụ, chỉ tiêu vượt mức từ đó trở lên mới được xuất sắc",
    "Share of tasks or targets done beyond what was asked, from which on one may be excellent",
)
UNIT_ON_TIME = percent(
    "nd90-unit-on-time",
    80,
    _GOOD,
    "Tỷ lệ chỉ tiêu của đơn vị đúng tiến độ, chất lượng từ đó trở lên mới được tốt",
    "Share of the unit's targets on time and with quality from which on its leader may be good",
)
UNITS_GOOD = share(
    "nd90-units-good",
    "0.70",
    _EXCELLENT,
    "Tỷ lệ đơn vị trực tiếp quản lý xếp loại tốt trở lên",
    "Share of the units directly managed that are good or above",
)
UNITS_COMPLETED = share(
    "nd90-units-completed",
    "0.70",
    ND_90.at("Điều 14", "2"),
    "Tỷ lệ đơn vị trực tiếp quản lý hoàn thành trở lên để người quản lý hoàn thành",
    "Share of the units directly managed that have completed, for their manager to have completed",
)
WEAK = percent(
    "nd90-weak",
    20,
    _COMPLETED,
    "Tỷ lệ tiêu chí chưa bảo đảm nhiều nhất để được xếp hoàn thành nhiệm vụ",
    "Greatest share of weak criteria with which one has completed",
)
UNIT_DONE = percent(
    "nd90-unit-done",
    70,
    ND_90.at("Điều 14", "2"),
    "Tỷ lệ chỉ tiêu của đơn vị mà phải trên đó thì người lãnh đạo mới hoàn thành nhiệm vụ",
    "Share of the unit's targets above which its leader has completed",
)
WEAK_FAILED = percent(
    "nd90-weak-failed",
    50,
    _FAILED,
    "Tỷ lệ tiêu chí chưa bảo đảm mà trên đó thì không hoàn thành nhiệm vụ",
    "Share of weak criteria above which one has not completed",
)
UNIT_FAILED = percent(
    "nd90-unit-failed",
    50,
    ND_90.at("Điều 15", "2"),
    "Tỷ lệ chỉ tiêu của đơn vị mà dưới đó thì người lãnh đạo không hoàn thành nhiệm vụ",
    "Share of the unit's targets below which its leader has not completed",
)
# Each sort of persons has its own since 2026, so each has had it from the start.
MONTHS_WORKED = {
    kind.id: count(
        f"{kind.id}-months-worked".replace("_", "-"),
        6,
        _NOT_GRADED,
        f"Số tháng công tác trong năm mà {kind.vi.lower()} chưa đủ thì không xếp loại",
        f"Months worked in the year short of which {article} is not graded",
    )
    for kind, article in (
        (OFFICIAL, "an official"),
        (CIVIL_SERVANT, "a civil servant"),
        (PUBLIC_EMPLOYEE, "a public employee"),
    )
}
"""By kind: the months below which nobody is graded."""
ABSENT_FROM = count(
    "nd90-absent-from",
    3,
    _NOT_GRADED,
    "Số tháng nghỉ theo quy định từ đó trở lên thì không được tốt trở lên",
    "Months of lawful absence from which on a person is not good or above",
)
ABSENT_UNTIL = count(
    "nd90-absent-until",
    6,
    _NOT_GRADED,
    "Số tháng nghỉ theo quy định mà câu văn dừng trước đó",
    "Months of lawful absence before which that clause ends",
)
OLD_AGENCY_MONTHS = count(
    "old-agency-months",
    6,
    ND_90.at("Điều 20"),
    "Số tháng ở cơ quan cũ từ đó trở lên thì cần ý kiến của cơ quan cũ",
    "Months at the former agency from which on its opinion is needed",
)
_OF_ALL = (
    ALL_WORK,
    BEYOND,
    UNIT_ON_TIME,
    UNITS_GOOD,
    UNITS_COMPLETED,
    WEAK,
    UNIT_DONE,
    WEAK_FAILED,
    UNIT_FAILED,
    ABSENT_FROM,
    ABSENT_UNTIL,
    OLD_AGENCY_MONTHS,
)


def parameters(*kinds: xl.Kind) -> tuple[xl.Parameter, ...]:
    """Return the numbers of some sorts of persons."""
    return (*_OF_ALL, *(MONTHS_WORKED[kind.id] for kind in kinds))


PARTY_SHARE = share(
    "nd48-party-share",
    "0.20",
    (HD_21.at("Mục II", "B.2.3", "a"), QD_124.at("Điều 12", "1"), QD_366.at("Điều 11", "1", "1.5")),
    "Tỷ lệ đảng viên được xếp loại hoàn thành xuất sắc nhiệm vụ theo quy định của Đảng",
    "Share of Party members who may be excellent by the Party's rules",
)
