"""Đảng viên: who is graded, what lowers a member's grade, and the limit of 20%.

The grounds of the lowest grade are those that guidance 16 and regulation 132 are known to name. The standards of the
other grades are in the book only under the reading that carries the later wording of guidance 21 back.
"""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai_hoa_binh.criteria import at_least, required
from xeploai_hoa_binh.forms import (
    CELL,
    CELL_OF,
    IN_CHARGE_OF,
    MEMBER,
    CellForm,
    Conclusion,
    Discipline,
    Level,
    MemberAsOfficial,
    MemberForm,
)
from xeploai_hoa_binh.instruments import HD_14, HD_16, HD_21_CARRIED_BACK, KH_183, QD_132
from xeploai_hoa_binh.parameters import EXCELLENT_LIMIT, SIX_MONTHS, TASKS_HALF
from xeploai_hoa_binh.readings import (
    HD21_WORDING,
    IN_CHARGE,
    LIMIT_BASE,
    LIMIT_GROUP,
    LIMIT_ROUNDING,
    SIX_MONTHS_COUNT,
)
from xeploai_hoa_binh.readings import UNDER_HALF as UNDER_HALF_READING

_MEMORY = xl.Established.MEMORY
_GROUNDS = QD_132.at("Điều 12", "4", "c")
_HD21 = HD_21_CARRIED_BACK

# -- not graded --------------------------------------------------------------------------------------------------------

EXEMPTED = xl.Gate(
    "member.exempted",
    MEMBER,
    xl.NOT_REVIEWED,
    when=MemberForm.exempted,
    cite=HD_16.at(),
    vi="Đảng viên được miễn công tác và sinh hoạt đảng không thuộc diện kiểm điểm, xếp loại",
    en="A member exempted from work and meetings is neither reviewed nor graded",
)
_SIX_MONTHS_ON = MemberForm.admitted_on.plus(months=xl.param(SIX_MONTHS))
NEWLY_ADMITTED = xl.Gate(
    "member.newly_admitted",
    MEMBER,
    xl.NOT_GRADED,
    when=xl.PERIOD_END.plus(days=1) < _SIX_MONTHS_ON,
    cite=HD_16.at(),
    vi="Đảng viên mới kết nạp chưa đủ 6 tháng thì không xếp loại",
    en="A member admitted less than 6 months ago is not graded",
)
ADMITTED_ON_1_JULY = xl.Gate(
    "member.admitted_a_day_short",
    MEMBER,
    xl.NOT_GRADED,
    when=_SIX_MONTHS_ON.is_(xl.PERIOD_END.plus(days=1)),
    cite=HD_16.at(),
    vi="Đảng viên kết nạp ngày 01/7 chưa đủ 6 tháng vào ngày cuối năm thì không xếp loại",
    en="A member admitted on 1 July has not completed 6 months on the last day of the year and is not graded",
    reading=SIX_MONTHS_COUNT.option("anniversary"),
)

# -- grounds of the lowest grade ---------------------------------------------------------------------------------------

DEGRADED = xl.Ceiling(
    "member.degraded",
    MEMBER,
    at_most=Grade.NOT_COMPLETED,
    rows=(Conclusion.rows(),),
    when=Conclusion.matter.is_(xl.Code("degradation")),
    cite=_GROUNDS,
    vi="Cấp có thẩm quyền kết luận đảng viên có biểu hiện suy thoái, “tự diễn biến”, “tự chuyển hóa”",
    en="A competent body concluded that the member shows degradation",
)
_LESS_THAN_HALF = MemberForm.tasks_done < xl.param(TASKS_HALF)
# Both ways to read the texts agree on this much, so it hangs on no option.
UNDER_HALF = xl.Ceiling(
    "member.under_half",
    MEMBER,
    at_most=Grade.NOT_COMPLETED,
    when=_LESS_THAN_HALF & ~MemberForm.key_targets_met,
    cite=_GROUNDS,
    vi="Hoàn thành dưới 50% chỉ tiêu, nhiệm vụ được giao trong năm và không đạt 100% các chỉ tiêu chủ yếu",
    en="Less than 50% of the year's targets and tasks were done, and the key targets were not met in full",
)
UNDER_HALF_ALONE = xl.Ceiling(
    "member.under_half_alone",
    MEMBER,
    at_most=Grade.NOT_COMPLETED,
    when=_LESS_THAN_HALF,
    cite=HD_16.at(),
    reading=UNDER_HALF_READING.option("hd16-alone"),
    vi="Hoàn thành dưới 50% chỉ tiêu, nhiệm vụ được giao trong năm",
    en="Less than 50% of the year's targets and tasks were done",
)
CIVIL_NOT_COMPLETED = xl.Ceiling(
    "member.civil_not_completed",
    MEMBER,
    at_most=Grade.NOT_COMPLETED,
    when=MemberAsOfficial.civil_grade < Grade.COMPLETED,
    cite=HD_16.at(),
    vi="Cán bộ, công chức, viên chức bị xếp loại không hoàn thành nhiệm vụ",
    en="As an official, civil servant or public employee the member was graded not completed",
)
DISCIPLINED = xl.Ceiling(
    "member.disciplined",
    MEMBER,
    at_most=Grade.NOT_COMPLETED,
    rows=(Discipline.rows(),),
    when=xl.ALWAYS,
    cite=_GROUNDS,
    vi="Đảng viên bị thi hành kỷ luật trong năm",
    en="The member was disciplined in the year",
)
COUNTED_ONCE = xl.Lift(
    "member.disciplined.once",
    DISCIPLINED,
    when=Discipline.already_counted,
    cite=HD_16.at(),
    vi="Một vi phạm chỉ tính một lần: vi phạm này đã được tính ở năm trước",
    en="One violation counts once: this one counted in an earlier year",
)

# -- tied to the cell --------------------------------------------------------------------------------------------------

SECRETARY = xl.Ceiling(
    "member.secretary",
    MEMBER,
    at_most=Grade.GOOD,
    when=MemberForm.is_secretary & CELL_OF.grade.below(Grade.EXCELLENT),
    cite=KH_183.at(),
    vi="Chi bộ không xuất sắc thì bí thư chi bộ không thể xuất sắc",
    en="Where the cell is not excellent its secretary cannot be",
)
LEADER_IN_CHARGE = xl.Ceiling(
    "member.in_charge",
    MEMBER,
    at_most=Grade.GOOD,
    when=IN_CHARGE_OF.targets.any_(CELL.grade.below(Grade.EXCELLENT)),
    cite=KH_183.at(),
    reading=IN_CHARGE.option("committee-member"),
    vi="Chi bộ không xuất sắc thì lãnh đạo phụ trách chi bộ không thể xuất sắc",
    en="Where the cell is not excellent the leader in charge of it cannot be",
)

# -- standards, by analogy ---------------------------------------------------------------------------------------------

_CONDUCT = {
    "politics": MemberForm.politics,
    "ethics": MemberForm.ethics,
    "order": MemberForm.order,
    "style": MemberForm.style,
    "pledge": MemberForm.pledge,
    "remedy": MemberForm.remedy,
}
_TASKS = {"tasks": MemberForm.tasks}


def _as_official(grade: Grade) -> dict[str, xl.Requirement]:
    """Return the requirement on the civil-service grade; where there is none it does not apply."""
    asked = required(
        MemberAsOfficial.civil_grade >= grade,
        grade,
        "cán bộ, công chức, viên chức phải được xếp loại từ mức ấy trở lên",
        "an official, civil servant or public employee must be graded that or above as such",
    )
    return {"civil_grade": asked}


EXCELLENT = xl.Standard(
    "member.excellent",
    MEMBER,
    grade=Grade.EXCELLENT,
    requires={
        "exemplary": required(
            MemberForm.exemplary,
            Grade.EXCELLENT,
            "phải thật sự gương mẫu, có sản phẩm lượng hóa được, là điển hình cho nơi khác",
            "a member must be truly exemplary, with quantifiable products, a model for others",
        ),
        **at_least(MemberForm, _TASKS, Level.EXCELLENT, Grade.EXCELLENT),
        **at_least(MemberForm, _CONDUCT, Level.GOOD, Grade.EXCELLENT),
        **_as_official(Grade.EXCELLENT),
    },
    cite=_HD21.at("Mục II", "B.2.3", "a"),
    reading=HD21_WORDING,
    vi="Đảng viên hoàn thành xuất sắc nhiệm vụ",
    en="A member completed with excellence",
)
GOOD = xl.Standard(
    "member.good",
    MEMBER,
    grade=Grade.GOOD,
    requires={
        **at_least(MemberForm, _TASKS, Level.GOOD, Grade.GOOD),
        **at_least(MemberForm, _CONDUCT, Level.FAIR, Grade.GOOD),
        **_as_official(Grade.GOOD),
    },
    cite=_HD21.at("Mục II", "B.2.3", "b", established=_MEMORY),
    reading=HD21_WORDING,
    vi="Đảng viên hoàn thành tốt nhiệm vụ",
    en="A member completed well",
)
COMPLETED = xl.Standard(
    "member.completed",
    MEMBER,
    grade=Grade.COMPLETED,
    requires={
        **at_least(MemberForm, _TASKS | _CONDUCT, Level.FAIR, Grade.COMPLETED),
        **_as_official(Grade.COMPLETED),
    },
    below=Grade.NOT_COMPLETED,
    cite=_HD21.at("Mục II", "B.2.3", "c", established=_MEMORY),
    reading=HD21_WORDING,
    vi="Đảng viên hoàn thành nhiệm vụ; không đạt thì không hoàn thành nhiệm vụ",
    en="A member completed; who misses this has not completed",
)
PROVINCE_STANDARDS = xl.Hole(
    "member.province_standards",
    kinds=(MEMBER,),
    cite=HD_14.at(),
    vi="Phiếu, khung tiêu chuẩn riêng của tỉnh cho đảng viên: chưa biết có hay không, chưa thấy",
    en="The province's own form and standards for members: not known whether there are any, none was seen",
)

# -- the limit of 20% --------------------------------------------------------------------------------------------------

_BASES = {
    "good": xl.Base(grade=Grade.GOOD, exactly=True),
    "good-or-above": xl.Base(grade=Grade.GOOD),
    "graded": xl.Base(),
}
_GROUPS: dict[str, xl.Expr[xl.Code]] = {
    "grassroots": CELL_OF.get(CellForm.grassroots),
    "cell": CELL_OF.target_id,
}


_ROUNDED = {"down": xl.Rounding.FLOOR, "half-up": xl.Rounding.HALF_UP}


def _limit(base: str, group: str, rounded: str) -> xl.Quota:
    """Return the limit as three readings have it; no text seen ranks anybody, so the competent level chooses."""
    how = {one.id: one for one in (*LIMIT_BASE.options, *LIMIT_GROUP.options, *LIMIT_ROUNDING.options)}
    return xl.Quota(
        f"member.limit.{base}_in_{group}_{rounded}".replace("-", "_"),
        MEMBER,
        group=(_GROUPS[group],),
        base=_BASES[base],
        share=xl.param(EXCELLENT_LIMIT),
        rounding=_ROUNDED[rounded],
        choice=MemberForm.chosen_excellent,
        cite=KH_183.at(),
        reading=(LIMIT_BASE.option(base), LIMIT_GROUP.option(group), LIMIT_ROUNDING.option(rounded)),
        vi=f"Không quá 20% hoàn thành xuất sắc nhiệm vụ, {how[base].vi}, {how[group].vi}, {how[rounded].vi}",
        en=f"Not more than 20% completed with excellence, {how[base].en}, {how[group].en}, {how[rounded].en}",
    )


LIMITS = tuple(_limit(base, group, rounded) for rounded in _ROUNDED for group in _GROUPS for base in _BASES)

# -- what a person should look at --------------------------------------------------------------------------------------

DATES_OF_DISCIPLINE = xl.Check(
    "member.discipline_dates",
    MEMBER,
    when=Discipline.rows().any_(Discipline.decided_on < Discipline.act_on),
    cite=HD_16.at(),
    vi="Ngày quyết định kỷ luật trước ngày vi phạm: xem lại sổ",
    en="A decision of discipline is dated before the act: look at the register",
)
RULES = (
    EXEMPTED,
    NEWLY_ADMITTED,
    ADMITTED_ON_1_JULY,
    DEGRADED,
    UNDER_HALF,
    UNDER_HALF_ALONE,
    CIVIL_NOT_COMPLETED,
    DISCIPLINED,
    COUNTED_ONCE,
    SECRETARY,
    LEADER_IN_CHARGE,
    EXCELLENT,
    GOOD,
    COMPLETED,
    PROVINCE_STANDARDS,
    *LIMITS,
    DATES_OF_DISCIPLINE,
)
