"""Đối tượng, phiếu, sổ theo dõi: what is known of a cell and of a Party member, and how they belong together.

Each criterion has four levels (Xuất sắc, Tốt, Trung bình, Kém), as forms 03 and 5 of guidance 16 have them; whether the
province had forms of its own is not known. A fact that only the wording of 2019 asks for cites guidance 21. No count of
children is a fact anywhere: what the rules look at is a decision of discipline, with its ground, form and days.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import xeploai as xl
from xeploai import Code, Fact, Grade, fact
from xeploai_hoa_binh.instruments import HD_16, HD_21_CARRIED_BACK, KH_183, ND_56, QD_31, QD_102, QD_132


class Level(xl.Scale):
    """Cấp độ của một tiêu chí: the four levels of a criterion."""

    POOR = "Kém", "Poor"
    FAIR = "Trung bình", "Fair"
    GOOD = "Tốt", "Good"
    EXCELLENT = "Xuất sắc", "Excellent"


CELL = xl.Kind("cell", vi="Chi bộ", en="Party cell")
MEMBER = xl.Kind("member", vi="Đảng viên", en="Party member")

# Kinds of which only the place in the order of the work is known here.
COLLECTIVE = xl.Kind("collective", vi="Tập thể lãnh đạo, quản lý", en="Leadership collective")
LEADER = xl.Kind("leader", vi="Cán bộ lãnh đạo, quản lý", en="Leader or manager")
OFFICIAL = xl.Kind("official", vi="Công chức, viên chức, người lao động", en="Civil servant, public employee or worker")
MASS_ORGANISATION = xl.Kind("mass_organisation", vi="Đoàn thể", en="Mass organisation")

CELL_OF = xl.Link("cell_of", MEMBER, CELL, vi="Sinh hoạt tại chi bộ", en="Belongs to the cell")
IN_CHARGE_OF = xl.Link("in_charge_of", MEMBER, CELL, many=True, vi="Được phân công phụ trách", en="In charge of")

_FORM_3 = HD_16.at("Mẫu 03")
# That members are marked on form 5 was seen; the list of its criteria was not.
_FORM_5 = HD_16.at("Mẫu 5", established=xl.Established.MEMORY)


class CellForm(xl.Form, kind=CELL):
    """Phiếu của chi bộ."""

    grassroots: Fact[Code] = fact(vi="Mã tổ chức cơ sở đảng", en="Code of the grassroots organisation", cite=HD_16.at())

    ideology: Fact[Level] = fact(vi="I.1 Chính trị tư tưởng", en="Political ideology", cite=_FORM_3)
    organisation: Fact[Level] = fact(
        vi="I.2 Tổ chức, cán bộ, xây dựng chi bộ", en="Organisation, cadres, building the cell", cite=_FORM_3
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
        vi="Có thành tích nổi bật, đổi mới, là mô hình cho nơi khác học tập",
        en="Has outstanding achievements and is a model for others",
        cite=HD_21_CARRIED_BACK.at("Mục II", "B.1.3", "a"),
    )
    targets_met: Fact[Decimal] = fact(
        vi="Tỷ lệ chỉ tiêu đạt được",
        en="Share of targets reached",
        between=(0, 100),
        digits=2,
        unit="%",
        cite=_FORM_3,
    )
    has_same_level: Fact[bool] = fact(
        vi="Có chính quyền, Mặt trận, đoàn thể cùng cấp",
        en="Has government, Front or mass organisations of its level",
        cite=HD_21_CARRIED_BACK.at("Mục II", "B.1.3", "a"),
    )

    regular_scored: Fact[int] = fact(
        vi="Số kỳ sinh hoạt thường kỳ tự chấm điểm", en="Regular meetings self-scored", between=(0, 12), cite=QD_31.at()
    )
    regular_recognised: Fact[int] = fact(
        vi="Số kỳ sinh hoạt thường kỳ được cấp ủy công nhận",
        en="Regular meetings recognised by the committee",
        between=(0, 12),
        cite=QD_31.at(),
    )
    thematic_scored: Fact[int] = fact(
        vi="Số kỳ sinh hoạt chuyên đề tự chấm điểm", en="Thematic meetings self-scored", between=(0, 4), cite=QD_31.at()
    )
    thematic_recognised: Fact[int] = fact(
        vi="Số kỳ sinh hoạt chuyên đề được cấp ủy công nhận",
        en="Thematic meetings recognised by the committee",
        between=(0, 4),
        cite=QD_31.at(),
    )


class CellSameLevel(xl.Form, kind=CELL):
    """Phần của phiếu chỉ áp dụng nơi có tổ chức cùng cấp."""

    same_level_grade: Fact[Grade] = fact(
        vi="Mức thấp nhất của chính quyền, Mặt trận, đoàn thể cùng cấp",
        en="Lowest grade among government, Front and mass organisations of its level",
        cite=HD_21_CARRIED_BACK.at("Mục II", "B.1.3", "a"),
        applies=CellForm.has_same_level,
    )


class MemberForm(xl.Form, kind=MEMBER):
    """Phiếu của đảng viên."""

    admitted_on: Fact[date] = fact(vi="Ngày kết nạp Đảng", en="Day of admission", cite=HD_16.at())
    exempted: Fact[bool] = fact(
        vi="Được miễn công tác và sinh hoạt đảng", en="Exempted from work and meetings", sensitive=True, cite=HD_16.at()
    )
    is_official: Fact[bool] = fact(
        vi="Là cán bộ, công chức, viên chức", en="Is an official, civil servant or public employee", cite=HD_16.at()
    )
    is_secretary: Fact[bool] = fact(vi="Là bí thư chi bộ", en="Is the secretary of the cell", cite=KH_183.at())
    is_committee_member: Fact[bool] = fact(
        vi="Là chi ủy viên (kể cả bí thư, phó bí thư)",
        en="Sits on the committee of the cell (secretary and deputy included)",
        cite=KH_183.at(),
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
        vi="Thật sự gương mẫu, có sản phẩm lượng hóa được, là điển hình cho nơi khác",
        en="Truly exemplary, with quantifiable products, a model for others",
        cite=HD_16.at(),
    )
    tasks_done: Fact[Decimal] = fact(
        vi="Tỷ lệ chỉ tiêu, nhiệm vụ hoàn thành",
        en="Share of the year's targets and tasks done",
        between=(0, 100),
        digits=2,
        unit="%",
        cite=HD_16.at(),
    )
    key_targets_met: Fact[bool] = fact(
        vi="Đạt 100% các chỉ tiêu chủ yếu",
        en="Met the key targets in full",
        cite=QD_132.at("Điều 12", "4", "c"),
    )
    chosen_excellent: Fact[bool] = fact(
        vi="Được cấp có thẩm quyền chọn trong tỷ lệ 20%",
        en="Chosen by the competent level within the limit of 20%",
        choice=True,
        cite=KH_183.at(),
    )


class MemberAsOfficial(xl.Form, kind=MEMBER):
    """Phần của phiếu chỉ áp dụng với cán bộ, công chức, viên chức."""

    civil_grade: Fact[Grade] = fact(
        vi="Mức xếp loại cán bộ, công chức, viên chức (“hoàn thành nhiệm vụ nhưng còn hạn chế về năng lực” ghi là "
        "hoàn thành nhiệm vụ)",
        en="Grade as an official, civil servant or public employee (the third, 'completed but limited in capacity', is "
        "entered as completed)",
        cite=ND_56.at(),
        applies=MemberForm.is_official,
    )


class Discipline(
    xl.Record,
    id="discipline",
    of=MEMBER,
    dated="decided_on",
    vi="Kỷ luật đảng viên",
    en="Discipline of members",
    sensitive=True,
    cite=HD_16.at(),
):
    """Sổ kỷ luật đảng viên: one row a decision."""

    ground: Fact[Code] = fact(
        vi="Căn cứ", en="Ground", options=("third_child", "other"), sensitive=True, cite=QD_102.at("Điều 27")
    )
    measure: Fact[Code] = fact(
        vi="Hình thức",
        en="Measure",
        options=("reprimand", "warning", "dismissal", "expulsion"),
        sensitive=True,
        cite=QD_102.at(),
    )
    act_on: Fact[date] = fact(vi="Ngày vi phạm", en="Day of the act", sensitive=True)
    decided_on: Fact[date] = fact(vi="Ngày quyết định", en="Day of the decision", sensitive=True)
    already_counted: Fact[bool] = fact(
        vi="Vi phạm này đã được tính khi xếp loại một năm trước",
        en="This violation already counted in the grade of an earlier year",
        sensitive=True,
        cite=HD_16.at(),
    )


class Conclusion(
    xl.Record,
    id="conclusion",
    of=MEMBER,
    dated="concluded_on",
    vi="Kết luận của cấp có thẩm quyền",
    en="Conclusions of competent bodies",
    sensitive=True,
    cite=HD_16.at(),
):
    """Sổ kết luận: one row a conclusion of a competent body about a member."""

    matter: Fact[Code] = fact(vi="Nội dung", en="Matter", options=("degradation", "other"), sensitive=True)
    concluded_on: Fact[date] = fact(vi="Ngày kết luận", en="Day of the conclusion", sensitive=True)


class CellDiscipline(
    xl.Record,
    id="cell_discipline",
    of=CELL,
    dated="decided_on",
    vi="Kỷ luật chi bộ",
    en="Discipline of cells",
    sensitive=True,
    cite=HD_21_CARRIED_BACK.at("Mục II", "B.1.3", "c"),
):
    """Sổ kỷ luật tổ chức đảng: one row a decision against the cell itself."""

    decided_on: Fact[date] = fact(vi="Ngày quyết định", en="Day of the decision", sensitive=True)
    self_detected: Fact[bool] = fact(vi="Tự phát hiện và đã khắc phục", en="Self-detected and remedied", sensitive=True)


class ForceMajeure(
    xl.Record,
    id="force_majeure",
    of=CELL,
    dated="confirmed_on",
    vi="Xác nhận bất khả kháng",
    en="Confirmations of force majeure",
    cite=HD_21_CARRIED_BACK.at("Mục II", "B.1.3", "d"),
):
    """Sổ xác nhận lý do bất khả kháng: one row a confirmation."""

    confirmed_on: Fact[date] = fact(vi="Ngày xác nhận", en="Day of the confirmation")


FORMS = (
    CellForm,
    CellSameLevel,
    MemberForm,
    MemberAsOfficial,
    Discipline,
    Conclusion,
    CellDiscipline,
    ForceMajeure,
)
LINKS = (CELL_OF, IN_CHARGE_OF)
