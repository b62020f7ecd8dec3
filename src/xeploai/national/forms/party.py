"""Phía Đảng: who and what Party organisations and members are, asked alike in every year.

What an instrument grades by stands with it; here are circumstances. Nobody raises them to be graded better, so they are
immutable. No count of children is a fact anywhere: what rules look at is a decision of discipline.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai import Code, Fact, Grade, fact
from xeploai.national.forms import columns
from xeploai.national.forms.columns import EVERY_YEAR
from xeploai.national.instruments import (
    CT_28_SCREENING,
    HD_06_CHARTER,
    HD_16,
    HD_21,
    HD_21_CARRIED_BACK,
    HD_43,
    QD_29_CHARTER,
    QD_124,
    QD_366,
)
from xeploai.national.kinds import COMMITTEE, PARTY_MEMBER, PARTY_ORGANISATION

# Of the years before guidance 43 from memory only.
_MEMORY = xl.Established.MEMORY
# The groups within which regulations 124 and 366 limit the excellent.
_SIMILAR = (QD_124.at("Điều 12", "1"), QD_366.at("Điều 11", "1", "1.5"))
# Where the excellent among members are limited.
_LIMITED = (
    HD_21_CARRIED_BACK.at("Mục II", "B.2.3", "a"),
    HD_21.at("Mục II", "B.2.3", "a"),
    QD_124.at("Điều 12", "1"),
    QD_366.at("Điều 11", "1", "1.5"),
)
_TEMPORARY = (
    HD_16.at(established=_MEMORY),
    HD_21.at(established=_MEMORY),
    QD_124.at(established=_MEMORY),
    HD_43.at("Mục 7", "6"),
)
_RESIDENCE = (
    HD_16.at(),
    HD_21.at(established=_MEMORY),
    QD_124.at(established=_MEMORY),
    QD_366.at("Điều 17"),
)
# Who is screened, and who is considered for a reward, by the years before.
_SCREENING = (CT_28_SCREENING.at(), QD_29_CHARTER.at("Mục 8", "1"))
_REWARDS = (HD_21.at(), HD_06_CHARTER.at("Mục 19", "2"))


class OrganisationForm(xl.Form, kind=PARTY_ORGANISATION):
    """Tổ chức đảng: which one it is.

    `form`: `cell` chi bộ, `section` đảng bộ bộ phận, `body` đảng bộ. `tier`: `under_grassroots` trực thuộc tổ chức cơ
    sở đảng, `grassroots` tổ chức cơ sở đảng, `above_grassroots` cấp trên trực tiếp của tổ chức cơ sở đảng, `province`
    trực thuộc Trung ương.
    """

    form: Fact[Code] = fact(
        vi="Loại hình",
        en="Sort of organisation",
        options=("cell", "section", "body"),
        immutable=True,
        cite=EVERY_YEAR,
        synonyms=("Loại hình tổ chức đảng",),
    )
    tier: Fact[Code] = fact(
        vi="Cấp",
        en="Tier",
        options=("under_grassroots", "grassroots", "above_grassroots", "province"),
        immutable=True,
        cite=EVERY_YEAR,
        synonyms=("Cấp tổ chức đảng",),
    )
    grassroots: Fact[Code] = fact(
        vi="Mã tổ chức cơ sở đảng",
        en="Code of the grassroots organisation",
        immutable=True,
        cite=EVERY_YEAR,
        synonyms=("Mã TCCSĐ", "Tổ chức cơ sở đảng"),
    )
    part_of_year: Fact[bool] = columns.part_of_year()
    founded_on: Fact[date] = columns.founded_on()
    similar_group: Fact[Code] = columns.similar_group(_SIMILAR)
    chosen_excellent: Fact[bool] = columns.chosen_excellent(_SIMILAR)
    excellent_years: Fact[int] = columns.excellent_years(_REWARDS)


class CommitteeForm(xl.Form, kind=COMMITTEE):
    """Tập thể cấp ủy: which one it is."""

    part_of_year: Fact[bool] = columns.part_of_year()
    founded_on: Fact[date] = columns.founded_on()
    similar_group: Fact[Code] = columns.similar_group(_SIMILAR)
    chosen_excellent: Fact[bool] = columns.chosen_excellent(_SIMILAR)


class MemberForm(xl.Form, kind=PARTY_MEMBER):
    """Đảng viên: who he is, and where he stands.

    `standing`, the work by which a member is graded elsewhere: `official` cán bộ, `civil_servant` công chức,
    `public_employee` viên chức, `worker` người lao động, `retired` nghỉ hưu, `outside` ngoài hệ thống chính trị.
    """

    admitted_on: Fact[date] = fact(
        vi="Ngày kết nạp Đảng",
        en="Day of admission",
        immutable=True,
        cite=EVERY_YEAR,
        synonyms=("Ngày vào Đảng", "Ngày kết nạp"),
    )
    reviewed_on: Fact[date] = fact(
        vi="Ngày kiểm điểm tại chi bộ",
        en="Day of the review in the cell",
        immutable=True,
        cite=EVERY_YEAR,
        synonyms=("Ngày kiểm điểm",),
    )
    full_member: Fact[bool] = fact(
        vi="Là đảng viên chính thức", en="Is a full member, not on probation", immutable=True, cite=EVERY_YEAR
    )
    standing: Fact[Code] = fact(
        vi="Diện công tác",
        en="Standing outside the Party",
        options=("official", "civil_servant", "public_employee", "worker", "retired", "outside"),
        immutable=True,
        cite=EVERY_YEAR,
    )
    exempted: Fact[bool] = fact(
        vi="Được miễn công tác và sinh hoạt đảng",
        en="Exempted from work and meetings",
        sensitive=True,
        immutable=True,
        cite=EVERY_YEAR,
        synonyms=("Miễn sinh hoạt",),
    )
    suspended: Fact[bool] = fact(
        vi="Đang bị đình chỉ sinh hoạt đảng",
        en="Suspended from activities",
        sensitive=True,
        immutable=True,
        cite=EVERY_YEAR,
    )
    is_secretary: Fact[bool] = fact(
        vi="Là bí thư của tổ chức nơi sinh hoạt",
        en="Is the secretary of the organisation he belongs to",
        immutable=True,
        cite=EVERY_YEAR,
        synonyms=("Bí thư", "Là bí thư"),
    )
    is_committee_member: Fact[bool] = fact(
        vi="Là cấp ủy viên của tổ chức nơi sinh hoạt (kể cả bí thư, phó bí thư)",
        en="Sits on the committee of the organisation he belongs to (secretary and deputy included)",
        immutable=True,
        cite=EVERY_YEAR,
        synonyms=("Cấp ủy viên", "Chi ủy viên"),
    )
    sick_leave_months: Fact[int] = columns.sick_leave_months()
    residence_opinion: Fact[bool] = columns.residence_opinion(_RESIDENCE)
    temporary_opinion: Fact[bool] = fact(
        vi="Đã có nhận xét của nơi sinh hoạt tạm thời",
        en="The organisation of temporary activity has given its opinion",
        sensitive=True,
        immutable=True,
        cite=_TEMPORARY,
    )
    maternity_leave: Fact[bool] = columns.maternity_leave()
    committee_suspended: Fact[bool] = fact(
        vi="Đang bị đình chỉ sinh hoạt cấp ủy",
        en="Suspended from the committee only",
        sensitive=True,
        immutable=True,
        cite=EVERY_YEAR,
    )
    similar_group: Fact[Code] = columns.similar_group(_SIMILAR)
    chosen_excellent: Fact[bool] = columns.chosen_excellent(_LIMITED)
    last_year_grade: Fact[Grade] = columns.last_year_grade(_SCREENING)
    excellent_years: Fact[int] = columns.excellent_years(_REWARDS)


class FullMemberForm(xl.Form, kind=PARTY_MEMBER):
    """What applies to full members only."""

    full_member_on: Fact[date] = fact(
        vi="Ngày công nhận đảng viên chính thức",
        en="Day of recognition as a full member",
        immutable=True,
        cite=EVERY_YEAR,
        applies=MemberForm.full_member,
        synonyms=("Ngày chính thức",),
    )


FORMS = (OrganisationForm, CommitteeForm, MemberForm, FullMemberForm)
