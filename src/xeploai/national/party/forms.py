"""Phiếu, sổ theo dõi: what is known of a Party organisation and of a Party member for the year 2018.

Each criterion has four levels, as forms 03 and 5 of guidance 16 have them. A fact that only the wording of 2019 asks
for cites guidance 21. No count of children is a fact anywhere: what rules look at is a decision of discipline, with its
ground, form and days. Who somebody is, where he belongs and since when are circumstances: nobody raises them to be
graded better, so they are immutable. Of the committees of 2018 (tập thể cấp ủy) no form was seen, and they have none.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import xeploai as xl
from xeploai import Code, Fact, fact
from xeploai.national import columns
from xeploai.national.instruments import HD_16, HD_21_CARRIED_BACK, QD_07, QD_102, QD_132
from xeploai.national.kinds import PARTY_MEMBER, PARTY_ORGANISATION
from xeploai.national.levels import Level

_FORM_3 = HD_16.at("Mẫu 03")
# That members are marked on form 5 was seen; the list of its criteria was not.
_FORM_5 = HD_16.at("Mẫu 5", established=xl.Established.MEMORY)
_HD21_ORGANISATION = HD_21_CARRIED_BACK.at("Mục II", "B.1.3", "a")


class OrganisationForm(xl.Form, kind=PARTY_ORGANISATION):
    """Phiếu của tổ chức đảng (mẫu 03).

    `form`: `cell` chi bộ, `section` đảng bộ bộ phận, `body` đảng bộ. `tier`: `under_grassroots` trực thuộc tổ chức cơ
    sở đảng, `grassroots` tổ chức cơ sở đảng, `above_grassroots` cấp trên trực tiếp của tổ chức cơ sở đảng, `province`
    trực thuộc Trung ương.
    """

    form: Fact[Code] = fact(
        vi="Loại hình",
        en="Sort of organisation",
        options=("cell", "section", "body"),
        immutable=True,
        cite=HD_16.at(),
        synonyms=("Loại hình tổ chức đảng",),
    )
    tier: Fact[Code] = fact(
        vi="Cấp",
        en="Tier",
        options=("under_grassroots", "grassroots", "above_grassroots", "province"),
        immutable=True,
        cite=HD_16.at(),
        synonyms=("Cấp tổ chức đảng",),
    )
    grassroots: Fact[Code] = fact(
        vi="Mã tổ chức cơ sở đảng",
        en="Code of the grassroots organisation",
        immutable=True,
        cite=HD_16.at(),
        synonyms=("Mã TCCSĐ", "Tổ chức cơ sở đảng"),
    )
    part_of_year: Fact[bool] = columns.part_of_year()
    founded_on: Fact[date] = columns.founded_on()

    ideology: Fact[Level] = fact(vi="I.1 Chính trị tư tưởng", en="Political ideology", cite=_FORM_3)
    organisation: Fact[Level] = fact(
        vi="I.2 Tổ chức, cán bộ, xây dựng đảng bộ, chi bộ",
        en="Organisation, cadres, building the organisation",
        cite=_FORM_3,
    )
    leading_others: Fact[Level] = fact(
        vi="I.3 Lãnh đạo chính quyền, Mặt trận, đoàn thể",
        en="Leading government, Front and mass organisations",
        cite=_FORM_3,
    )
    inspection: Fact[Level] = fact(vi="I.4 Kiểm tra, giám sát, kỷ luật", en="Inspection and discipline", cite=_FORM_3)
    programmes: Fact[Level] = fact(
        vi="II.1 Cụ thể hóa chương trình, kế hoạch", en="Turning programmes into plans", cite=_FORM_3
    )
    results: Fact[Level] = fact(
        vi="II.2 Kết quả kinh tế - xã hội, quốc phòng - an ninh",
        en="Socio-economic, defence and security results",
        cite=_FORM_3,
    )
    remedy: Fact[Level] = fact(vi="III Khắc phục hạn chế, khuyết điểm", en="Remedy of shortcomings", cite=_FORM_3)

    model: Fact[bool] = fact(
        vi="Có nhiều thành tích nổi bật, đổi mới, là điển hình cho nơi khác học tập",
        en="Has many outstanding achievements, is innovative and a model for others",
        cite=_HD21_ORGANISATION,
    )
    targets_met: Fact[Decimal] = columns.percent(
        "Tỷ lệ chỉ tiêu đạt được",
        "Share of targets reached",
        HD_21_CARRIED_BACK.at("Mục II", "B.1.3", "d"),
        synonyms=("Tỷ lệ hoàn thành chỉ tiêu",),
    )


class MemberForm(xl.Form, kind=PARTY_MEMBER):
    """Phiếu của đảng viên (mẫu 5).

    `standing`, the work by which a member is graded elsewhere: `official` cán bộ, `civil_servant` công chức,
    `public_employee` viên chức, `worker` người lao động, `retired` nghỉ hưu, `outside` ngoài hệ thống chính trị.
    """

    admitted_on: Fact[date] = fact(
        vi="Ngày kết nạp Đảng",
        en="Day of admission",
        immutable=True,
        cite=HD_16.at(),
        synonyms=("Ngày vào Đảng", "Ngày kết nạp"),
    )
    reviewed_on: Fact[date] = fact(
        vi="Ngày kiểm điểm tại chi bộ",
        en="Day of the review in the cell",
        immutable=True,
        cite=HD_16.at(),
        synonyms=("Ngày kiểm điểm",),
    )
    full_member: Fact[bool] = fact(
        vi="Là đảng viên chính thức", en="Is a full member, not on probation", immutable=True, cite=HD_16.at()
    )
    standing: Fact[Code] = fact(
        vi="Diện công tác",
        en="Standing outside the Party",
        options=("official", "civil_servant", "public_employee", "worker", "retired", "outside"),
        immutable=True,
        cite=HD_16.at(),
    )
    exempted: Fact[bool] = fact(
        vi="Được miễn công tác và sinh hoạt đảng",
        en="Exempted from work and meetings",
        sensitive=True,
        immutable=True,
        cite=HD_16.at(),
        synonyms=("Miễn sinh hoạt",),
    )
    suspended: Fact[bool] = fact(
        vi="Đang bị đình chỉ sinh hoạt đảng",
        en="Suspended from activities",
        sensitive=True,
        immutable=True,
        cite=HD_16.at(),
    )
    is_secretary: Fact[bool] = fact(
        vi="Là bí thư của tổ chức nơi sinh hoạt",
        en="Is the secretary of the organisation he belongs to",
        immutable=True,
        cite=HD_16.at(),
        synonyms=("Bí thư", "Là bí thư"),
    )
    is_committee_member: Fact[bool] = fact(
        vi="Là cấp ủy viên của tổ chức nơi sinh hoạt (kể cả bí thư, phó bí thư)",
        en="Sits on the committee of the organisation he belongs to (secretary and deputy included)",
        immutable=True,
        cite=HD_16.at(),
        synonyms=("Cấp ủy viên", "Chi ủy viên"),
    )
    sick_leave_months: Fact[int] = columns.sick_leave_months()
    residence_opinion: Fact[bool] = columns.residence_opinion(HD_16.at())
    temporary_opinion: Fact[bool] = fact(
        vi="Đã có nhận xét của nơi sinh hoạt tạm thời",
        en="The organisation of temporary activity has given its opinion",
        sensitive=True,
        immutable=True,
        cite=HD_21_CARRIED_BACK.at(established=xl.Established.MEMORY),
    )

    politics: Fact[Level] = fact(vi="Tư tưởng chính trị", en="Political ideology", cite=_FORM_5)
    ethics: Fact[Level] = fact(vi="Phẩm chất đạo đức, lối sống", en="Ethics and way of life", cite=_FORM_5)
    order: Fact[Level] = fact(vi="Ý thức tổ chức kỷ luật", en="Sense of organisation and discipline", cite=_FORM_5)
    style: Fact[Level] = fact(vi="Tác phong, lề lối làm việc", en="Style of work", cite=_FORM_5)
    tasks: Fact[Level] = fact(
        vi="Kết quả thực hiện chức trách, nhiệm vụ", en="Results of duties and tasks", cite=_FORM_5
    )
    pledge: Fact[Level] = fact(vi="Thực hiện cam kết tu dưỡng, rèn luyện", en="Keeping the yearly pledge", cite=_FORM_5)
    remedy: Fact[Level] = fact(vi="Khắc phục hạn chế, khuyết điểm", en="Remedy of shortcomings", cite=_FORM_5)

    exemplary: Fact[bool] = fact(
        vi="Thật sự gương mẫu về năng lực, đạo đức; đổi mới, có sản phẩm lượng hóa được; là điển hình để người khác "
        "học tập",
        en="Truly exemplary in ability and ethics, innovative with quantifiable products, a model for others",
        cite=HD_16.at(),
    )
    tasks_done: Fact[Decimal] = columns.percent(
        "Tỷ lệ chỉ tiêu, nhiệm vụ hoàn thành",
        "Share of the year's targets and tasks done",
        HD_16.at(),
        synonyms=("Tỷ lệ hoàn thành nhiệm vụ",),
    )
    key_targets_met: Fact[bool] = fact(
        vi="Đạt 100% các chỉ tiêu chủ yếu",
        en="Met the key targets in full",
        cite=QD_132.at("Điều 12", "4", "c"),
    )
    chosen_excellent: Fact[bool] = columns.chosen_excellent(HD_21_CARRIED_BACK.at("Mục II", "B.2.3", "a"))


class FullMemberForm(xl.Form, kind=PARTY_MEMBER):
    """Phần của phiếu chỉ áp dụng với đảng viên chính thức."""

    full_member_on: Fact[date] = fact(
        vi="Ngày công nhận đảng viên chính thức",
        en="Day of recognition as a full member",
        immutable=True,
        cite=HD_16.at(),
        applies=MemberForm.full_member,
        synonyms=("Ngày chính thức",),
    )


class MemberDiscipline(
    xl.Record,
    id="member_discipline",
    of=PARTY_MEMBER,
    dated="decided_on",
    vi="Kỷ luật đảng viên",
    en="Discipline of members",
    sensitive=True,
    cite=QD_102.at(),
):
    """Sổ kỷ luật đảng viên: one row a decision."""

    ground: Fact[Code] = fact(
        vi="Căn cứ", en="Ground", options=("third_child", "other"), sensitive=True, cite=QD_102.at("Điều 27")
    )
    measure: Fact[Code] = columns.measure("reprimand", "warning", "dismissal", "expulsion", cite=QD_102.at())
    linked_to_duty: Fact[bool] = fact(
        vi="Liên quan đến thực hiện chức trách, nhiệm vụ", en="Linked to duties and tasks", sensitive=True
    )
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    already_counted: Fact[bool] = columns.already_counted(HD_16.at())


class MemberConclusion(
    xl.Record,
    id="member_conclusion",
    of=PARTY_MEMBER,
    dated="concluded_on",
    vi="Kết luận của cấp có thẩm quyền về đảng viên",
    en="Conclusions of competent bodies about members",
    sensitive=True,
    cite=QD_132.at("Điều 12", "4", "c"),
):
    """Sổ kết luận: one row a conclusion of a competent body about a member."""

    matter: Fact[Code] = columns.matter("degradation", "other")
    concluded_on: Fact[date] = columns.concluded_on()


class OrganisationDiscipline(
    xl.Record,
    id="organisation_discipline",
    of=PARTY_ORGANISATION,
    dated="decided_on",
    vi="Kỷ luật tổ chức đảng",
    en="Discipline of Party organisations",
    sensitive=True,
    cite=QD_07.at(),
):
    """Sổ kỷ luật tổ chức đảng: one row a decision against the organisation itself."""

    measure: Fact[Code] = columns.measure("reprimand", "warning", "dissolution", cite=QD_07.at())
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    self_detected: Fact[bool] = columns.self_detected(HD_21_CARRIED_BACK.at("Mục II", "B.1.3", "c"))


class OrganisationForceMajeure(
    xl.Record,
    id="organisation_force_majeure",
    of=PARTY_ORGANISATION,
    dated="confirmed_on",
    vi="Xác nhận bất khả kháng của tổ chức đảng",
    en="Confirmations of force majeure for Party organisations",
    cite=HD_21_CARRIED_BACK.at("Mục II", "B.1.3", "d"),
):
    """Sổ xác nhận lý do bất khả kháng: one row a confirmation."""

    confirmed_on: Fact[date] = columns.confirmed_on()


FORMS = (
    OrganisationForm,
    MemberForm,
    FullMemberForm,
    MemberDiscipline,
    MemberConclusion,
    OrganisationDiscipline,
    OrganisationForceMajeure,
)
