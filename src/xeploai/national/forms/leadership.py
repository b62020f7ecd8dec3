"""Tập thể, cá nhân lãnh đạo, quản lý: which collective, which post, asked alike in every year."""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai import Code, Fact, fact
from xeploai.national.forms import columns
from xeploai.national.forms.columns import EVERY_YEAR
from xeploai.national.instruments import HD_21, HD_21_CARRIED_BACK, QD_41_REMOVAL, QD_89, QD_124, QD_366
from xeploai.national.kinds import COLLECTIVE, LEADER

_LIKE_COLLECTIVES = (
    HD_21_CARRIED_BACK.at("Mục II", "B.3.3"),
    HD_21.at("Mục II", "B.3.3"),
    QD_124.at("Điều 12", "1"),
    QD_366.at("Điều 11", "1", "1.5"),
)
_EQUIVALENT_TITLES = (
    HD_21_CARRIED_BACK.at("Mục II", "B.4"),
    HD_21.at("Mục II", "B.4"),
    QD_124.at("Điều 12", "1"),
    QD_366.at("Điều 11", "1", "1.5"),
)
_FROM_MEMORY = tuple(one.model_copy(update={"established": xl.Established.MEMORY}) for one in EVERY_YEAR)
_ON_LEADERS = (QD_89.at(), QD_366.at("Điều 17"))
# Of regulation 366 no ballot was seen; Điều 17 asks for the opinion of the place of residence.
_BALLOT = (QD_89.at(), QD_366.at(established=xl.Established.MEMORY))


class CollectiveForm(xl.Form, kind=COLLECTIVE):
    """Tập thể lãnh đạo, quản lý: which one it is."""

    sort: Fact[Code] = fact(
        vi="Loại tập thể",
        en="Sort of collective",
        options=("agency_leadership", "dang_doan", "ban_can_su_dang", "mass_organisation", "enterprise", "other"),
        immutable=True,
        cite=EVERY_YEAR,
    )
    level_group: Fact[Code] = fact(
        vi="Nhóm tập thể tương đồng (trực thuộc tỉnh, trực thuộc huyện …)",
        en="Group of like collectives (directly under the province, under the district …)",
        immutable=True,
        cite=_LIKE_COLLECTIVES,
    )
    part_of_year: Fact[bool] = columns.part_of_year()
    founded_on: Fact[date] = columns.founded_on()
    chosen_excellent: Fact[bool] = columns.chosen_excellent(_LIKE_COLLECTIVES)


class LeaderForm(xl.Form, kind=LEADER):
    """Cá nhân lãnh đạo, quản lý: which post, and where he stands."""

    title_group: Fact[Code] = fact(
        vi="Nhóm chức danh tương đương (của từng cấp, ngành, lĩnh vực)",
        en="Group of equivalent titles (of each level, sector, field)",
        immutable=True,
        cite=_EQUIVALENT_TITLES,
    )
    primary_post: Fact[bool] = fact(
        vi="Là chức vụ chính, cao nhất (mỗi người tính một lần trong tỷ lệ)",
        en="Is the primary post, the highest (a person counts once within a limit)",
        immutable=True,
        cite=_FROM_MEMORY,
        synonyms=("Là chức vụ chính (mỗi người tính một lần trong tỷ lệ)",),
    )
    is_acting: Fact[bool] = fact(
        vi="Là người phụ trách, điều hành thay khi khuyết người đứng đầu",
        en="Acts for a head who is not there",
        immutable=True,
        cite=_FROM_MEMORY,
    )
    sick_leave_months: Fact[int] = columns.sick_leave_months()
    maternity_leave: Fact[bool] = columns.maternity_leave()
    residence_opinion: Fact[bool] = columns.residence_opinion(_ON_LEADERS)
    voted_secretly: Fact[bool] = fact(
        vi="Tập thể lãnh đạo đã bỏ phiếu kín về mức xếp loại",
        en="The leadership collective voted on the grade by secret ballot",
        sensitive=True,
        immutable=True,
        cite=_BALLOT,
        synonyms=("Đã bỏ phiếu kín",),
    )
    chosen_excellent: Fact[bool] = columns.chosen_excellent(_EQUIVALENT_TITLES)
    not_completed_years: Fact[int] = columns.not_completed_years((QD_41_REMOVAL.at(), QD_366.at("Điều 15", "1")))


FORMS = (CollectiveForm, LeaderForm)
