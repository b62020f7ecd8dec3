"""Cán bộ lãnh đạo, quản lý: QĐ 132 (căn cứ không hoàn thành) và QĐ 89 (tiêu chí hằng năm), alike from 2018 to 2022.

What ties a leader to unit and collective is guidance 21's and stands in `tied`.
"""

from __future__ import annotations

from typing import Final

import xeploai as xl
from xeploai import Grade
from xeploai.national.forms.leadership import LeaderForm
from xeploai.national.forms.registers import CorruptionInScope, LeaderConclusion, LeaderDiscipline
from xeploai.national.instruments import HD_16, HD_21, QD_89, QD_132
from xeploai.national.kinds import AGENCY, HEADS, HEADS_MASS, HEADS_PARTY, LEADER, MANAGES
from xeploai.national.levels import required
from xeploai.national.qd132.carried_back import Guided
from xeploai.national.qd132.leadership.forms import LeaderCriteria
from xeploai.national.qd132.leadership.parameters import (
    ALL_TARGETS,
    EXCEEDED,
    ON_TIME,
    TASKS_HALF,
    UNITS_DONE,
    UNITS_GOOD,
    WEAK,
)
from xeploai.national.qd132.leadership.readings import COUNTED_ONCE, HEADED, UNIT_LED
from xeploai.national.qd132.readings import STANDARDS
from xeploai.national.qd132.special_cases import (
    ABSENT_LEADERS,
    OF_LEADERS,
    Circumstances,
    LeaderCases,
    special_cases,
)
from xeploai.national.qd132.unseen import sick_leave, signs

_GROUNDS = QD_132.at("Điều 12", "4", "c")
_QD89 = QD_89.at("Mục III", "1")
_ALL = xl.param(ALL_TARGETS)
_NO_UNITS: Final = xl.Truth.NOT_APPLICABLE  # who manages no unit is asked nothing about units
_UNITS = MANAGES.targets

# -- grounds of the lowest grade ---------------------------------------------------------------------------------------

_DEGRADED = xl.Ceiling(
    "leader.degraded",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    rows=(LeaderConclusion.rows(),),
    when=LeaderConclusion.matter.is_(xl.Code("degradation")),
    cite=_GROUNDS,
    vi="Cấp có thẩm quyền kết luận cá nhân có biểu hiện suy thoái, “tự diễn biến”, “tự chuyển hóa”",
    en="A competent body concluded that the leader shows degradation",
)
# Of "completed" in regulation 89 a part was seen, not that who misses it has not completed: this is all that is sure.
_COMPLETED = xl.Standard(
    "leader.completed",
    LEADER,
    grade=Grade.COMPLETED,
    requires={
        "half": required(
            (LeaderCriteria.tasks_done >= xl.param(TASKS_HALF)) | LeaderCriteria.key_targets_met,
            Grade.COMPLETED,
            "phải hoàn thành từ 50% trở lên chỉ tiêu, nhiệm vụ, hoặc đạt 100% các chỉ tiêu chủ yếu",
            "50% of targets and tasks or more must have been done, or the key targets met in full",
        ),
    },
    below=Grade.NOT_COMPLETED,
    cite=_GROUNDS,
    vi="Hoàn thành dưới 50% chỉ tiêu, nhiệm vụ và không đạt 100% các chỉ tiêu chủ yếu thì không hoàn thành nhiệm vụ",
    en="Who did less than 50% of targets and tasks, and did not meet the key targets in full, has not completed",
)
_DISCIPLINED = xl.Ceiling(
    "leader.disciplined",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    rows=(LeaderDiscipline.rows(),),
    when=xl.ALWAYS,
    cite=_GROUNDS,
    vi="Cá nhân bị thi hành kỷ luật trong năm",
    en="The leader was disciplined in the year",
)
_COUNTED_ONCE = xl.Lift(
    "leader.disciplined.once",
    _DISCIPLINED,
    when=LeaderDiscipline.already_counted,
    cite=HD_21.at(established=xl.Established.MEMORY),
    reading=COUNTED_ONCE.option("once"),
    vi="Một vi phạm chỉ tính một lần: vi phạm này đã được tính khi xếp loại một năm khác",
    en="One violation counts once: this one counted in another year",
)
_UNIT_FAILED = xl.Ceiling(
    "leader.unit_not_completed",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    when=HEADS.grade.decided.below(Grade.COMPLETED),
    cite=_GROUNDS,
    vi="Cơ quan, đơn vị do cá nhân trực tiếp lãnh đạo bị xếp loại không hoàn thành nhiệm vụ",
    en="The unit that the leader directly leads was graded not completed",
)
HEADED_FAILED = HEADS_MASS.grade.decided.below(Grade.COMPLETED) | HEADS_PARTY.grade.decided.below(Grade.COMPLETED)
"""That a Front, mass or Party organisation headed by a leader has not completed."""
_HEADED_FAILED = xl.Ceiling(
    "leader.headed_organisation_not_completed",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    when=HEADED_FAILED,
    cite=_GROUNDS,
    reading=HEADED.option("every-organisation"),
    vi="Mặt trận, đoàn thể hoặc tổ chức đảng do cá nhân đứng đầu bị xếp loại không hoàn thành nhiệm vụ",
    en="A Front, mass or Party organisation that the leader heads was graded not completed",
)
_MANAGED_UNIT_FAILED = xl.Ceiling(
    "leader.managed_unit_not_completed",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    when=_UNITS.any_(AGENCY.grade.decided.below(Grade.COMPLETED)),
    cite=_GROUNDS,
    reading=UNIT_LED.option("manages"),
    vi="Một đơn vị do cá nhân trực tiếp phụ trách, quản lý bị xếp loại không hoàn thành nhiệm vụ",
    en="A unit that the leader directly manages was graded not completed",
)
_CORRUPTION = xl.Ceiling(
    "leader.corruption_in_scope",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    rows=(CorruptionInScope.rows(),),
    when=xl.ALWAYS,
    cite=_GROUNDS,
    vi="Nơi trực tiếp phụ trách có tham nhũng và bị xử lý kỷ luật",
    en="There was corruption in the scope directly managed, and it was disciplined",
)
_SELF_DETECTED = xl.Lift(
    "leader.corruption_in_scope.self_detected",
    _CORRUPTION,
    when=CorruptionInScope.self_detected,
    cite=_GROUNDS,
    vi="Tự phát hiện và đã khắc phục",
    en="Self-detected and remedied",
)

# -- yearly criteria of QĐ 89 ------------------------------------------------------------------------------------------


def _units_completed(grade: Grade) -> xl.Requirement:
    return required(
        _UNITS.all_(AGENCY.grade.decided.at_least(Grade.COMPLETED), if_empty=_NO_UNITS),
        grade,
        "mọi đơn vị trực tiếp quản lý phải hoàn thành nhiệm vụ trở lên",
        "every unit directly managed must have completed",
    )


_EXCELLENT = xl.Standard(
    "leader.excellent",
    LEADER,
    grade=Grade.EXCELLENT,
    requires={
        "exemplary": required(
            LeaderCriteria.exemplary,
            Grade.EXCELLENT,
            "phải thực sự tiêu biểu, gương mẫu",
            "a leader must be truly exemplary",
        ),
        "duties": required(
            LeaderCriteria.duties_on_time & LeaderCriteria.high_quality,
            Grade.EXCELLENT,
            "phải hoàn thành nhiệm vụ đúng tiến độ với chất lượng, hiệu quả cao",
            "duties must be on time and of high quality",
        ),
        "initiative": required(
            LeaderCriteria.initiative,
            Grade.EXCELLENT,
            "phải có sáng kiến, đề xuất được áp dụng",
            "initiatives must have been applied",
        ),
        "targets": required(
            LeaderCriteria.targets_done >= _ALL,
            Grade.EXCELLENT,
            "đơn vị phụ trách phải hoàn thành toàn bộ chỉ tiêu",
            "the units led must have reached all targets",
        ),
        "exceeded": required(
            LeaderCriteria.targets_exceeded >= xl.param(EXCEEDED),
            Grade.EXCELLENT,
            "từ 50% chỉ tiêu cơ bản trở lên phải vượt mức",
            "50% of the basic targets or more must have been exceeded",
        ),
        "units_good": required(
            _UNITS.share(AGENCY.grade.decided.at_least(Grade.GOOD), if_empty=_NO_UNITS) >= xl.param(UNITS_GOOD),
            Grade.EXCELLENT,
            "từ 70% đơn vị trực tiếp quản lý trở lên phải hoàn thành tốt trở lên",
            "70% of the units directly managed or more must be good or above",
        ),
        "units_completed": _units_completed(Grade.EXCELLENT),
    },
    cite=_QD89,
    vi="Cán bộ lãnh đạo, quản lý hoàn thành xuất sắc nhiệm vụ",
    en="A leader completed with excellence",
)
_GOOD = xl.Standard(
    "leader.good",
    LEADER,
    grade=Grade.GOOD,
    requires={
        "example": required(LeaderCriteria.sets_example, Grade.GOOD, "phải gương mẫu", "a leader must set an example"),
        "duties": required(
            LeaderCriteria.duties_on_time,
            Grade.GOOD,
            "phải hoàn thành nhiệm vụ có chất lượng, đúng tiến độ",
            "duties must be with quality and on time",
        ),
        "targets": required(
            LeaderCriteria.targets_done >= _ALL,
            Grade.GOOD,
            "đơn vị phụ trách phải hoàn thành toàn bộ chỉ tiêu",
            "the units led must have reached all targets",
        ),
        "on_time": required(
            LeaderCriteria.targets_on_time >= xl.param(ON_TIME),
            Grade.GOOD,
            "từ 80% chỉ tiêu trở lên phải đúng tiến độ, bảo đảm chất lượng",
            "80% of the targets or more must be on time and with quality",
        ),
        "units_completed": _units_completed(Grade.GOOD),
    },
    cite=_QD89,
    vi="Cán bộ lãnh đạo, quản lý hoàn thành tốt nhiệm vụ",
    en="A leader completed well",
)
_IS_WEAK = LeaderCriteria.targets_weak > xl.param(WEAK)
_UNITS_DID_LESS = LeaderCriteria.targets_done <= xl.param(UNITS_DONE)
# Who misses "completed" is not good; whether he has completed all the same no text seen says, nor that anybody decides.
# Units that did not do all are below "good" by that standard itself.
_TOO_MANY_WEAK = xl.Ceiling(
    "leader.weak",
    LEADER,
    at_most=Grade.COMPLETED,
    when=_IS_WEAK,
    cite=_QD89,
    vi="Trên 20% chỉ tiêu chưa bảo đảm chất lượng, tiến độ, hiệu quả",
    en="More than 20% of the targets lack quality, progress or effect",
)
_BENEATH_COMPLETED = xl.Hole(
    "leader.beneath_completed",
    kinds=(LEADER,),
    when=_IS_WEAK | _UNITS_DID_LESS,
    whole=True,
    cite=_QD89,
    vi="Không đạt mức hoàn thành theo Quy định 89; mức phải xếp chưa được thấy",
    en="Beneath 'completed' in regulation 89; which grade follows was not seen",
)
_COMPLETED_UNSEEN = xl.Hole(
    "leader.completed_list",
    kinds=(LEADER,),
    cite=_QD89,
    vi="Phần còn lại của mức hoàn thành và mức không hoàn thành theo Quy định 89 chưa được thấy",
    en="The rest of the completed grade, and the lowest grade, in regulation 89 were not seen",
)
# Where the wording of guidance 21 is used, what it was not seen to ask is its own hole: `leader.hd21_criteria`.
_HD_16_UNSEEN = xl.Hole(
    "leader.hd16",
    kinds=(LEADER,),
    cite=HD_16.at(),
    reading=STANDARDS.option("not-seen"),
    vi="Hướng dẫn 16 nói gì về cá nhân lãnh đạo, quản lý (điều kiện thêm, tỷ lệ xuất sắc, gắn với đơn vị) chưa được "
    "thấy",
    en="What guidance 16 says of leaders (further conditions, a limit of the excellent, ties to the unit) was not seen",
)
RULES = Guided(
    alike=(
        _DEGRADED,
        _COMPLETED,
        _DISCIPLINED,
        _UNIT_FAILED,
        _HEADED_FAILED,
        _MANAGED_UNIT_FAILED,
        _CORRUPTION,
        _SELF_DETECTED,
        _EXCELLENT,
        _GOOD,
        _TOO_MANY_WEAK,
        _BENEATH_COMPLETED,
        _COMPLETED_UNSEEN,
    ),
    of_both=(_COUNTED_ONCE,),
    from_2019=special_cases(
        LEADER,
        Circumstances(
            sick_leave_months=LeaderForm.sick_leave_months,
            maternity_leave=LeaderForm.maternity_leave,
            awaiting_grade=LeaderCases.awaiting_grade,
            graded_differently=LeaderCases.graded_differently,
            settled_grade=LeaderCases.settled_grade,
        ),
        (OF_LEADERS.option("every-person"),),
        (ABSENT_LEADERS.option("every-person"),),
    ),
    in_2018=(_HD_16_UNSEEN, signs(LEADER), sick_leave(LEADER, LeaderForm.sick_leave_months)),
)
