"""Trường hợp đặt sẵn: what is planted on whom, each to show a rule, an exception or what is not known.

Of each subject: the grade its evidence is meant for, and what differs; a value None is left out of the table, and so
not known. `DECIDED` holds the decisions that are not the grade meant.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import partial

from xeploai import Step
from xeploai_hoa_binh.district.profiles import CONDUCT, NO_MEETINGS, RESULTS, Facts

Planted = Mapping[str, tuple[str, Facts]]

# -- tổ chức đảng ------------------------------------------------------------------------------------------------------

ORGANISATIONS: Planted = {
    "d-01": ("GOOD", {}),
    "tccsd-01": ("GOOD", {}),  # one of its cells has not completed
    "tccsd-02": ("GOOD", {}),  # most of its cells have not completed
    "tccsd-03": ("EXCELLENT", {}),
    "tccsd-04": ("EXCELLENT", {}),  # not enough of its cells are good for more than good
    "tccsd-05": ("GOOD", {}),  # nor here for good
    "bp-01": ("GOOD", NO_MEETINGS),  # a section, whose meetings nobody counts
    "bp-02": ("GOOD", NO_MEETINGS | {"part_of_year": True, "founded_on": date(2018, 10, 15)}),
    "c-01": ("EXCELLENT", {}),  # nothing known stands against excellence; what was not read still does
    "c-02": ("GOOD", {"organisation": "GOOD", "remedy": "FAIR"}),  # and a mass organisation that only completed
    "c-03": ("EXCELLENT", {"remedy": "GOOD"}),  # a newly admitted member counts nowhere, a disciplined one bars "good"
    "c-04": ("EXCELLENT", {"regular_recognised": 11}),  # one meeting not recognised: not graded
    "c-05": ("GOOD", {}),  # its committee member has a third child
    "c-06": ("GOOD", {}),  # more than a fifth of its members have not completed
    "c-07": ("GOOD", {"targets_met": Decimal("41.50")}),  # force majeure was confirmed; and it was disciplined
    "c-08": ("GOOD", {"targets_met": Decimal("48.25")}),  # nothing excuses it
    "c-09": ("NOT_COMPLETED", {}),
    "c-10": ("EXCELLENT", {"thematic_recognised": None}),  # not known whether it is graded at all
    "c-11": ("COMPLETED", dict.fromkeys(RESULTS, "FAIR")),  # and a mass organisation that has not completed
    "c-12": ("GOOD", {}),  # its discipline was self-detected
    "c-13": ("GOOD", NO_MEETINGS),  # no meeting scored or recognised
    "c-14": ("EXCELLENT", {}),
    "c-15": ("GOOD", {"regular_scored": 11, "regular_recognised": 12}),  # recognised, and never scored
    "c-16": ("GOOD", NO_MEETINGS | {"part_of_year": True, "founded_on": date(2018, 12, 1)}),
    "c-17": ("EXCELLENT", {}),  # not enough of its members are good
    "c-18": ("EXCELLENT", {}),  # its agency has only completed
    "c-19": ("EXCELLENT", {}),  # and so its secretary, who heads its agency, may be excellent
    "c-21": ("GOOD", {}),  # its agency has not completed
    "c-22": ("COMPLETED", {"results": "FAIR"}),
    "c-23": ("EXCELLENT", {}),  # most of its members have only completed
    "c-24": ("GOOD", {}),  # its school has not completed
    "c-26": ("EXCELLENT", {}),  # more excellent members than places
    "c-29": ("GOOD", {"founded_on": date(2018, 3, 1)}),  # and yet not said to have been set up in the year
    "c-30": ("GOOD", {"part_of_year": True, "founded_on": date(2018, 7, 1)}),
    "c-31": ("GOOD", {"part_of_year": True, "regular_scored": 5, "regular_recognised": 5, "thematic_scored": 1,
                      "thematic_recognised": 1}),
}  # fmt: skip
# How many members of a cell have only completed, beside those who are planted.
COMPLETED_MEMBERS: Mapping[str, int] = {
    "c-01": 0, "c-03": 0, "c-14": 0, "c-19": 0, "c-26": 0, "c-17": 4, "c-22": 3, "c-23": 8, "c-29": 1,
}  # fmt: skip

# -- đảng viên ---------------------------------------------------------------------------------------------------------

_POOR: Facts = dict.fromkeys(("tasks", *CONDUCT), "POOR")
MEMBERS: Planted = {
    **{f"m-01{place:02}": ("EXCELLENT", {"chosen_excellent": place in (1, 3)}) for place in (1, 2, 3, 4, 5)},
    "m-0201": ("EXCELLENT", {"chosen_excellent": True}),  # qualifies alone, but the cell does not
    "m-0202": ("EXCELLENT", {"chosen_excellent": False}),  # disciplined for what counted in an earlier year
    "m-0203": ("GOOD", {"exempted": True}),
    "m-0209": ("GOOD", {"temporary_opinion": False}),
    "m-0301": ("EXCELLENT", {"chosen_excellent": False}),
    "m-0302": ("EXCELLENT", {"chosen_excellent": True}),
    "m-0304": ("GOOD", {"admitted_on": date(2018, 8, 15), "full_member": False}),
    "m-0305": ("EXCELLENT", {}),  # disciplined in the year
    "m-0401": ("EXCELLENT", {"chosen_excellent": True}),  # the cell is not graded: that alone holds nobody down
    "m-0504": ("GOOD", {"standing": "civil_servant"}),
    "m-0505": ("GOOD", {"admitted_on": date(2018, 7, 1), "full_member": False}),  # six months on 1 January
    "m-0506": ("GOOD", {"admitted_on": date(2017, 9, 20), "full_member": False}),  # on probation, and graded
    # Six months on the last day of the year, and not yet on the day of the review.
    "m-0507": ("GOOD", {"admitted_on": date(2018, 6, 25), "full_member": False, "reviewed_on": date(2018, 12, 17)}),
    "m-0508": ("GOOD", {"residence_opinion": False}),
    "m-0509": ("GOOD", {"sick_leave_months": 4}),
    "m-0603": ("GOOD", {"tasks_done": Decimal("49.99"), "key_targets_met": False}),
    "m-0605": ("NOT_COMPLETED", _POOR),
    "m-0606": ("NOT_COMPLETED", {}),
    "m-0703": ("GOOD", {"standing": "civil_servant"}),  # the civil-service grade is still awaited
    "m-0706": ("GOOD", {"suspended": True}),
    "m-0803": ("GOOD", {"tasks": None, "tasks_done": None}),
    "m-0804": ("GOOD", {"tasks_done": Decimal(45)}),  # under half, but the key targets were met
    "m-0901": ("EXCELLENT", {"chosen_excellent": True}),
    "m-0903": ("GOOD", {"standing": "civil_servant"}),
    "m-0904": ("GOOD", {"full_member_on": date(1980, 1, 1)}),  # before the day of admission
    "m-0909": ("GOOD", {"temporary_opinion": True}),
    "m-1001": ("EXCELLENT", {"chosen_excellent": None}),
    "m-1201": ("EXCELLENT", {"chosen_excellent": False}),
    "m-1702": ("EXCELLENT", {"chosen_excellent": False}),
    "m-1703": ("EXCELLENT", {"chosen_excellent": False}),
    "m-1704": ("EXCELLENT", {"chosen_excellent": False}),
    "m-1801": ("EXCELLENT", {"chosen_excellent": True}),  # secretary of a cell that is only good, and head there
    "m-1901": ("EXCELLENT", {"chosen_excellent": True}),
    "m-1905": ("EXCELLENT", {}),  # as a civil servant only good
    "m-2201": ("EXCELLENT", {"chosen_excellent": False}),
    "m-2206": ("GOOD", {"tasks": None}),  # decided, although the rules cannot tell
    "m-2209": ("GOOD", {"temporary_opinion": True}),
    "m-2305": ("EXCELLENT", {}),  # as a public employee only good
    **{f"m-26{place:02}": ("EXCELLENT", {"chosen_excellent": place in (3, 4)}) for place in (3, 4, 5, 6, 7)},
    "m-2805": ("EXCELLENT", {}),  # as an official only good
}

# -- tư cách khác của một người ----------------------------------------------------------------------------------------

SERVANTS: Planted = {
    "cc-0703": ("GOOD", {"done": None}),  # nothing known of the work, nothing decided
    "cc-0903": ("NOT_COMPLETED", {}),
    "cc-1802": ("GOOD", {"slow": True}),
    "cc-1805": ("EXCELLENT", {"done": Decimal(99)}),
    "cc-1806": ("EXCELLENT", {"ahead": False}),
    "cc-1807": ("EXCELLENT", {"sudden_tasks": False}),
    "cc-1808": ("EXCELLENT", {"initiative": False}),
    "cc-1809": ("GOOD", {"on_time": False}),
    "cc-1810": ("GOOD", {"personal_leave_months": 7}),
    "cc-1811": ("GOOD", {"sick_all_year": True}),
    "cc-1812": ("GOOD", {"months_at_old_agency": 8, "old_agency_opinion": False}),
    "cc-1902": ("EXCELLENT", {"done": Decimal(99)}),
    "cc-1905": ("GOOD", {}),
    "cc-2101": ("GOOD", {"unit_done": Decimal(65)}),
    "cc-2102": ("GOOD", {"unit_done": Decimal(88)}),
    "cc-2213": ("GOOD", {}),  # disciplined as a civil servant
    "cc-9001": ("EXCELLENT", {}),
}
EMPLOYEES: Planted = {
    "vc-2305": ("GOOD", {}),
    "vc-2306": ("GOOD", {"below_standard": True}),
    "vc-2307": ("GOOD", {"broke_process": True}),
    "vc-2405": ("EXCELLENT", {"ahead": False}),
    "vc-2406": ("EXCELLENT", {"initiative": False}),
    "vc-2407": ("GOOD", {"on_time": False}),
    "vc-2408": ("GOOD", {"conduct": False}),
    "vc-2409": ("GOOD", {"sudden_tasks": False}),
    "vc-2410": ("GOOD", {"ethics": False}),
    "vc-2411": ("GOOD", {"disobeyed": True}),
    "vc-2412": ("GOOD", {"ethics": False}),
    "vc-2505": ("GOOD", {"divided_unit": True}),
    "vc-2506": ("GOOD", {"no_cooperation": True}),
    "vc-2508": ("GOOD", {"personal_leave_months": 6}),
    "vc-2509": ("GOOD", {"sick_all_year": True}),
    "vc-2511": ("GOOD", {"months_at_old_agency": 7, "old_agency_opinion": False}),
    "vc-2705": ("GOOD", {}),  # disciplined as a public employee
    "vc-2706": ("NOT_COMPLETED", {}),
    "vc-9101": ("EXCELLENT", {}),
}
OFFICIALS: Planted = {
    "cb-2805": ("GOOD", {}),
    "cb-2806": ("NOT_COMPLETED", {}),
    "cb-2807": ("COMPLETED", {}),
    "cb-2808": ("GOOD", {"months_at_old_agency": 9, "old_agency_opinion": False}),
    "cb-2809": ("GOOD", {"personal_leave_months": 6}),
    "cb-2810": ("GOOD", {"sick_all_year": True}),
}

# -- tập thể, cá nhân lãnh đạo -----------------------------------------------------------------------------------------

COLLECTIVES: Planted = {
    "bcs-01": ("GOOD", {}),  # so was one here, for what counted in an earlier year
    "dd-01": ("GOOD", {}),  # one of its members was disciplined
    "tt-cq-01": ("EXCELLENT", {}),  # its agency is only good
    "tt-cq-02": ("GOOD", {}),
    "tt-cq-03": ("EXCELLENT", {"chosen_excellent": True}),
    "tt-cq-04": ("EXCELLENT", {"remedy": "FAIR"}),
    "tt-cq-05": ("GOOD", {}),
    "tt-cq-06": ("GOOD", {}),
    "tt-cq-07": ("EXCELLENT", {"chosen_excellent": False}),
    "tt-hoi-00": ("GOOD", {}),  # disciplined
    "tt-hoi-01": ("GOOD", {"part_of_year": True, "founded_on": date(2018, 10, 1)}),
    "tt-hoi-03": ("GOOD", {"part_of_year": True, "founded_on": date(2018, 7, 1)}),
    "tt-mt-00": ("GOOD", {"key_targets_met": False}),
    "tt-mt-01": ("GOOD", {}),  # disunity was concluded
    "tt-mt-02": ("GOOD", {"targets_met": Decimal(40), "key_targets_met": False, "founded_on": date(2018, 2, 1)}),
    "tt-mt-03": ("GOOD", {"targets_met": Decimal(40), "key_targets_met": False}),  # force majeure was confirmed
    "tt-th-01": ("EXCELLENT", {"chosen_excellent": False}),
    "tt-ubnd-01": ("COMPLETED", {}),
    "tt-ubnd-03": ("EXCELLENT", {"chosen_excellent": False}),
    "tt-yt-01": ("NOT_COMPLETED", {}),
}
LEADERS: Planted = {
    "l-1102": ("GOOD", {}),  # disciplined for what counted in an earlier year
    "l-1103": ("GOOD", {}),  # corruption in the scope
    "l-1202": ("GOOD", {}),  # degradation was concluded
    "l-1203": ("GOOD", {}),  # disciplined
    "l-1402": ("GOOD", {}),  # corruption that was self-detected
    "l-1403": ("GOOD", {"sick_leave_months": 3}),
    "l-1701": ("EXCELLENT", {}),
    "l-1702": ("EXCELLENT", {}),  # too few of the units managed are good, one has not completed
    "l-1703": ("EXCELLENT", {}),  # the agency is only good
    "l-1704": ("EXCELLENT", {"chosen_excellent": True}),
    "l-1801": ("EXCELLENT", {}),
    "l-1802": ("COMPLETED", {"voted_secretly": False, "residence_opinion": False}),
    "l-1901": ("EXCELLENT", {"chosen_excellent": True}),
    "l-1902": ("EXCELLENT", {"chosen_excellent": False}),
    "l-2002": ("EXCELLENT", {}),
    "l-2003": ("EXCELLENT", {"chosen_excellent": False}),
    "l-2004": ("EXCELLENT", {"chosen_excellent": False}),
    "l-2102": ("GOOD", {"tasks_done": Decimal(45), "key_targets_met": False}),
    "l-2201": ("EXCELLENT", {}),
    "l-2202": ("EXCELLENT", {"chosen_excellent": False}),
    "l-2302": ("GOOD", {"targets_weak": Decimal(25)}),
    "l-2303": ("GOOD", {"targets_done": Decimal(60)}),
    "l-2401": ("EXCELLENT", {}),
    "l-2502": ("COMPLETED", {"duties_on_time": False}),
    "l-2701": ("EXCELLENT", {}),
    "l-2803": ("GOOD", {"primary_post": False}),
}
# The names of the classes were not seen: these are codes.
EMULATION: Mapping[str, str] = {"cq-01": "A", "cq-02": "B", "cq-03": "A", "cq-06": "C"}

# -- các bước đã làm ---------------------------------------------------------------------------------------------------

# Of whom no step was taken: one waits, one is exempted.
NO_STEPS = ("civil_servant:cc-0703", "party_member:m-0203")
# The grade decided where it is not the grade meant; empty: it was decided that there is none.
_DECIDED: Mapping[str, tuple[str, ...]] = {
    "": (
        "civil_servant:cc-1810", "civil_servant:cc-1811", "public_employee:vc-2508",
        "public_employee:vc-2509", "official:cb-2809", "official:cb-2810",
        "party_member:m-0505", "party_organisation:c-04",
        "party_organisation:c-13", "collective:tt-hoi-01", "collective:tt-hoi-03",
        "party_organisation:c-15", "party_organisation:c-16", "party_organisation:c-30", "party_organisation:c-31",
    ),
    "EXCELLENT": ("party_member:m-1807",),  # above: nothing of it is excellent
    "GOOD": (
        "party_member:m-0102", "party_member:m-0301", "party_member:m-1201",
        "party_member:m-1703", "party_member:m-2201", "party_member:m-2607",
        "party_organisation:tccsd-04", "party_organisation:c-17",
        "collective:tt-cq-04", "collective:tt-cq-07", "collective:tt-ubnd-03", "collective:tt-th-01",
        "leader:l-1701", "leader:l-1902", "leader:l-2003", "leader:l-2004", "leader:l-2201", "leader:l-2202",
        "civil_servant:cc-1806", "civil_servant:cc-1807", "civil_servant:cc-1808", "civil_servant:cc-1902",
        "public_employee:vc-2406",
        "party_member:m-0901", "party_member:m-2305", "party_member:m-2805", "leader:l-2701",
    ),
    "COMPLETED": (
        "party_member:m-1808", "party_member:m-1906",  # below: of one of the two the reason is recorded
        "party_member:m-1802", "party_member:m-1805", "party_member:m-1809", "party_member:m-2102",
        "party_organisation:c-03", "party_organisation:c-21", "collective:tt-cq-02", "collective:tt-cq-05",
        "leader:l-1801", "leader:l-2002", "leader:l-1201",
        "civil_servant:cc-1802", "civil_servant:cc-1809", "civil_servant:cc-2102", "civil_servant:cc-1805",
        "public_employee:vc-2407", "public_employee:vc-2408", "public_employee:vc-2409", "public_employee:vc-2412",
        "party_organisation:c-23", "party_organisation:c-24", "party_organisation:c-25", "party_organisation:c-27",
        "party_organisation:c-28", "party_member:m-2407", "party_member:m-2408", "party_member:m-2409",
        "party_member:m-2412", "party_member:m-2807", "leader:l-1101", "leader:l-2302",
    ),
    "NOT_COMPLETED": (
        "party_member:m-0305", "party_member:m-0502", "party_member:m-2101", "party_member:m-2213",
        "party_organisation:c-05", "collective:tt-cq-06",
        "collective:tt-th-02", "collective:dd-01", "collective:tt-hoi-00", "collective:tt-mt-01", "collective:tt-mt-02",
        "leader:l-1702", "leader:l-2101", "leader:l-2102", "leader:l-1202", "leader:l-1203",
        "civil_servant:cc-2213", "civil_servant:cc-2101",
        "public_employee:vc-2410", "public_employee:vc-2411", "public_employee:vc-2306", "public_employee:vc-2307",
        "public_employee:vc-2505", "public_employee:vc-2506", "public_employee:vc-2705",
        "party_organisation:c-06", "party_organisation:c-07", "party_organisation:c-08", "party_member:m-0603",
        "party_member:m-0604", "party_member:m-0705", "party_member:m-0903", "party_member:m-2306",
        "party_member:m-2307", "party_member:m-2410", "party_member:m-2411", "party_member:m-2505",
        "party_member:m-2506", "party_member:m-2705", "party_member:m-2706", "party_member:m-2707",
        "party_member:m-2806", "leader:l-1103", "leader:l-2303", "leader:l-2401", "leader:l-2501",
    ),
}  # fmt: skip
DECIDED: Mapping[str, str] = {key: grade for grade, keys in _DECIDED.items() for key in keys}
_DEC, _JAN = partial(date, 2018, 12), partial(date, 2019, 1)
# Days that are not those of the calendar: each breaks the order once, or shows that it cannot be told.
DAYS: Mapping[str, Mapping[Step, date]] = {
    "party_member:m-1705": {"self_grade": _DEC(20)},  # after the proposal
    "party_member:m-1706": {"proposal": _DEC(27)},  # after the appraisal
    "party_member:m-1707": {"appraisal": _DEC(29)},  # after the decision
    "party_member:m-1708": {"completion": _DEC(29)},  # reviewed after the decision
    "party_member:m-1709": {"opinions": _DEC(13)},  # before the member graded himself
    "party_member:m-1710": {"opinions": _DEC(16)},
    "party_member:m-1711": {"vote": _DEC(31)},  # after the decision
    "party_member:m-1912": {"decision": _JAN(6)},  # after his cell
    "party_organisation:c-01": {"self_grade": _DEC(20)},
    "party_organisation:c-17": {"proposal": _JAN(3)},
    "party_organisation:c-19": {"appraisal": _JAN(5)},
    "party_organisation:c-20": {"completion": _JAN(5)},
    "party_organisation:c-22": {"decision": _JAN(9)},  # after the body above it
    "agency:cq-06": {"decision": _JAN(7)},  # after the cell on its level
    "mass_organisation:hoi-c02": {"completion": _DEC(14), "decision": _JAN(6)},  # after the cell on its level
    "collective:tt-cq-01": {"self_grade": _DEC(13)},
    "collective:tt-cq-02": {"proposal": _DEC(17)},
    "collective:tt-cq-03": {"appraisal": _DEC(19)},
    "collective:tt-th-03": {"completion": _DEC(14), "decision": _JAN(6)},  # after the cell on its level
    # Decided before its review was complete.
    "collective:tt-yt-01": {"proposal": _DEC(8), "appraisal": _DEC(8), "decision": _DEC(9)},
    "leader:l-1701": {"self_grade": _DEC(15)},
    "leader:l-1702": {"proposal": _DEC(30)},
    "leader:l-1703": {"appraisal": _JAN(4)},
    "leader:l-1704": {"completion": _JAN(4)},
    "leader:l-1801": {"opinions": _DEC(11), "vote": _DEC(13)},
    "leader:l-1802": {"opinions": _DEC(13), "vote": _DEC(12)},
    # Before the collective, and before he was graded as a member.
    "leader:l-2001": {"appraisal": _DEC(15), "decision": _DEC(17)},
    "leader:l-2201": {"review": _DEC(12)},  # after the review of the collective was completed
    "leader:l-2202": {"review": _DEC(5)},  # before the collective's own
    # After the member was reviewed and graded.
    "official:cb-1701": {"decision": _DEC(29)},
    "civil_servant:cc-1908": {"decision": _DEC(29)},
    "public_employee:vc-1904": {"decision": _DEC(29)},
    "worker:nld-2014": {"decision": _DEC(29)},
}
LEVELS: Mapping[tuple[str, Step], str] = {("party_member:m-1208", "decision"): "district"}
REASONS: Mapping[str, str] = {"party_member:m-1906": "ld-01"}
