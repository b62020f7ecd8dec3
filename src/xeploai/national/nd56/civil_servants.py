"""Cán bộ, công chức: NĐ 56/2015, Điều 18 đến 21 (năm 2018)."""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.forms.registers import ServantDiscipline
from xeploai.national.forms.state import CivilServantForm
from xeploai.national.instruments import ND_56
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL
from xeploai.national.levels import required
from xeploai.national.nd56.forms import CivilServantCriteria, LeadingServantCriteria, OfficialCriteria
from xeploai.national.nd56.parameters import (
    ALL_WORK,
    SERVANT_LEAST,
    UNIT_LEAST,
)
from xeploai.national.nd56.readings import AS_EMPLOYEES

_MEMORY = xl.Established.MEMORY
_ART_18, _ART_20 = ND_56.at("Điều 18"), ND_56.at("Điều 20", "2")
_ALL, _LEAST, _UNIT = xl.param(ALL_WORK), xl.param(SERVANT_LEAST), xl.param(UNIT_LEAST)

# -- cán bộ ------------------------------------------------------------------------------------------------------------

_OFFICIAL_EXCELLENT = xl.Standard(
    "official.excellent",
    OFFICIAL,
    grade=Grade.EXCELLENT,
    requires={
        "agency": required(
            OfficialCriteria.agency_done >= _ALL,
            Grade.EXCELLENT,
            "cơ quan, tổ chức phải hoàn thành 100% nhiệm vụ năm",
            "the agency must have done all of its yearly tasks",
        ),
        "sudden": required(
            OfficialCriteria.sudden_tasks,
            Grade.EXCELLENT,
            "phải hoàn thành xuất sắc nhiệm vụ đột xuất",
            "sudden tasks must have been done excellently",
        ),
        "initiative": required(
            OfficialCriteria.initiative,
            Grade.EXCELLENT,
            "phải có sáng kiến, giải pháp được áp dụng và công nhận",
            "an initiative must have been applied and recognised",
        ),
    },
    cite=ND_56.at(),
    vi="Cán bộ hoàn thành xuất sắc nhiệm vụ",
    en="An official completed with excellence",
)
_OFFICIAL_REST = xl.Hole(
    "official.other_grades",
    kinds=(OFFICIAL,),
    cite=ND_56.at(),
    vi="Điều kiện các mức còn lại của cán bộ chưa được thấy",
    en="The conditions of the other grades of officials were not seen",
)

# -- công chức: các mức ------------------------------------------------------------------------------------------------


def _of_others(condition: xl.Expr[bool], grade: Grade, vi: str, en: str) -> xl.Requirement:
    """Return a requirement of those who do not lead: of leaders it was not seen."""
    return required(
        CivilServantForm.is_leader | condition,
        grade,
        f"công chức không giữ chức vụ lãnh đạo {vi}",
        f"{en} (asked of those who do not lead)",
    )


_SERVANT_EXCELLENT = xl.Standard(
    "civil_servant.excellent",
    CIVIL_SERVANT,
    grade=Grade.EXCELLENT,
    requires={
        "done": required(
            CivilServantCriteria.done >= _ALL,
            Grade.EXCELLENT,
            "phải hoàn thành 100% công việc, nhiệm vụ trong năm",
            "all of the year's work must have been done",
        ),
        "ahead": required(
            CivilServantCriteria.ahead,
            Grade.EXCELLENT,
            "phải vượt tiến độ, có chất lượng",
            "it must have been ahead of schedule and of quality",
        ),
        "sudden": required(
            CivilServantCriteria.sudden_tasks,
            Grade.EXCELLENT,
            "phải hoàn thành xuất sắc nhiệm vụ đột xuất",
            "sudden tasks must have been done excellently",
        ),
        "initiative": required(
            CivilServantCriteria.initiative,
            Grade.EXCELLENT,
            "phải có ít nhất một công trình, đề án, đề tài, sáng kiến được áp dụng và công nhận",
            "at least one project or initiative must have been applied and recognised",
        ),
    },
    cite=_ART_18,
    vi="Công chức hoàn thành xuất sắc nhiệm vụ",
    en="A civil servant completed with excellence",
)
_LEADER_EXCELLENT = xl.Hole(
    "civil_servant.leader_units",
    kinds=(CIVIL_SERVANT,),
    when=CivilServantForm.is_leader,
    may_lower_to=Grade.GOOD,
    cite=ND_56.at("Điều 18", "2", established=_MEMORY),
    vi="Điều kiện thêm về đơn vị để công chức lãnh đạo hoàn thành xuất sắc chưa được thấy",
    en="The further conditions of an excellent leading civil servant (results and share of units) were not seen",
)
_SERVANT_GOOD = xl.Standard(
    "civil_servant.good",
    CIVIL_SERVANT,
    grade=Grade.GOOD,
    requires={
        "done": _of_others(
            CivilServantCriteria.done >= _ALL,
            Grade.GOOD,
            "phải hoàn thành 100% công việc, nhiệm vụ trong năm",
            "all of the year's work must have been done",
        ),
        "on_time": _of_others(
            CivilServantCriteria.on_time,
            Grade.GOOD,
            "phải bảo đảm tiến độ, chất lượng",
            "it must have been on time and of quality",
        ),
    },
    cite=ND_56.at("Điều 19", established=_MEMORY),
    reading=AS_EMPLOYEES,
    vi="Công chức không giữ chức vụ lãnh đạo hoàn thành tốt nhiệm vụ",
    en="A civil servant who does not lead completed well",
)
_LEADER_GOOD = xl.Hole(
    "civil_servant.leader_good",
    kinds=(CIVIL_SERVANT,),
    when=CivilServantForm.is_leader,
    may_lower_to=Grade.COMPLETED,
    cite=ND_56.at("Điều 19", "2", established=_MEMORY),
    vi="Điều kiện để công chức lãnh đạo hoàn thành tốt chưa được thấy",
    en="The conditions of a leading civil servant who completed well were not seen",
)
_SERVANT_COMPLETED = xl.Standard(
    "civil_servant.completed",
    CIVIL_SERVANT,
    grade=Grade.COMPLETED,
    requires={
        # The decree prints a name of its own for the third grade of civil servants.
        "done": xl.Requirement(
            CivilServantForm.is_leader | (CivilServantCriteria.done >= _LEAST),
            vi="Để được xếp loại “Hoàn thành nhiệm vụ nhưng còn hạn chế về năng lực”, công chức không giữ chức vụ lãnh "
            "đạo phải hoàn thành từ 70% công việc, nhiệm vụ trở lên",
            en="To be graded 'Completed with limited capacity', 70% of the work or more must have been done (asked of "
            "those who do not lead)",
            # Below it lies the lowest grade, whose article says so.
            cite=ND_56.at("Điều 21", "1", established=_MEMORY),
        )
    },
    below=Grade.NOT_COMPLETED,
    cite=ND_56.at("Điều 20", "1", established=_MEMORY),
    reading=AS_EMPLOYEES,
    vi="Công chức không giữ chức vụ lãnh đạo hoàn thành nhiệm vụ nhưng còn hạn chế về năng lực",
    en="A civil servant who does not lead completed with limited capacity",
)
_LEADER_LIMITED = xl.Ceiling(
    "civil_servant.leader_limited",
    CIVIL_SERVANT,
    at_most=Grade.COMPLETED,
    when=(LeadingServantCriteria.unit_done < _ALL)
    | LeadingServantCriteria.slow
    | LeadingServantCriteria.unlawful
    | LeadingServantCriteria.below_quality
    | LeadingServantCriteria.disunity,
    cite=_ART_20,
    vi="Công chức lãnh đạo có một trong các hạn chế: đơn vị chưa hoàn thành 100% kế hoạch năm; lãnh đạo, điều "
    "hành chậm tiến độ; có việc chưa đúng pháp luật nhưng chưa gây hậu quả phải khắc phục; lãnh đạo, điều hành chưa "
    "bảo đảm chất lượng; đơn vị mất đoàn kết",
    en="A leading civil servant with one of these: the unit did less than 100% of its year plan; slow leadership; "
    "work that was not lawful, without consequences to repair; leadership below quality; disunity in the unit",
)
_LEADER_FAILED = xl.Ceiling(
    "civil_servant.leader_failed",
    CIVIL_SERVANT,
    at_most=Grade.NOT_COMPLETED,
    when=LeadingServantCriteria.unit_done < _UNIT,
    cite=ND_56.at("Điều 21", established=_MEMORY),
    vi="Cơ quan, đơn vị do công chức lãnh đạo phụ trách hoàn thành dưới 70% kế hoạch năm",
    en="The unit led by the civil servant did less than 70% of its year plan",
)
_SERVANT_DISCIPLINED = xl.Ceiling(
    "civil_servant.disciplined",
    CIVIL_SERVANT,
    at_most=Grade.NOT_COMPLETED,
    rows=(ServantDiscipline.rows(),),
    when=~CivilServantForm.is_leader,
    cite=ND_56.at("Điều 21", "1", established=_MEMORY),
    vi="Công chức không giữ chức vụ lãnh đạo bị kỷ luật trong năm",
    en="A civil servant who does not lead was disciplined in the year",
)
# Of leaders the list of Article 21 is known by the unit's plan alone; nobody may take it that the rest is empty.
_LEADER_DISCIPLINED = xl.Hole(
    "civil_servant.leader_disciplined",
    kinds=(CIVIL_SERVANT,),
    when=CivilServantForm.is_leader & ServantDiscipline.rows().any_(xl.ALWAYS),
    whole=True,
    cite=ND_56.at("Điều 21", "2", established=_MEMORY),
    vi="Công chức lãnh đạo bị kỷ luật trong năm: mức phải xếp chưa được thấy",
    en="A leading civil servant was disciplined in the year: which grade follows was not seen",
)
_SERVANT_REST = xl.Hole(
    "civil_servant.not_completed_list",
    kinds=(CIVIL_SERVANT,),
    cite=ND_56.at("Điều 21"),
    vi="Các điều kiện khác của mức xuất sắc (điểm a, b khoản 1 Điều 18), mức tốt, mức ba (Điều 19, 20) và các trường "
    "hợp không hoàn thành nhiệm vụ khác của công chức chưa được thấy",
    en="The other conditions of the excellent (Article 18.1a and b), the good and the third grade (Articles 19 and "
    "20), and the other cases in which a civil servant has not completed, were not seen",
)
RULES = (
    _OFFICIAL_EXCELLENT,
    _OFFICIAL_REST,
    _SERVANT_EXCELLENT,
    _LEADER_EXCELLENT,
    _SERVANT_GOOD,
    _LEADER_GOOD,
    _SERVANT_COMPLETED,
    _LEADER_LIMITED,
    _LEADER_FAILED,
    _SERVANT_DISCIPLINED,
    _LEADER_DISCIPLINED,
    _SERVANT_REST,
)
