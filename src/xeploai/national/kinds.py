"""Đối tượng và quan hệ: who is graded in the political system, and how they belong together.

A person has capacities (đảng viên, công chức, cán bộ lãnh đạo …), each a subject of its own kind with days of its own,
joined by the person's code. An organisation that was set up or ended in the year has days as well.
"""

from __future__ import annotations

import xeploai as xl

# Provinces say of some whether they are graded at all, and make scores of their own: each kind is open to all of them.
_PROVINCES = ("vn",)
PARTY_ORGANISATION = xl.Kind("party_organisation", vi="Tổ chức đảng", en="Party organisation", open_to=_PROVINCES)
COMMITTEE = xl.Kind("committee", vi="Tập thể cấp ủy", en="Party committee", open_to=_PROVINCES)
PARTY_MEMBER = xl.Kind("party_member", vi="Đảng viên", en="Party member", open_to=_PROVINCES)
COLLECTIVE = xl.Kind("collective", vi="Tập thể lãnh đạo, quản lý", en="Leadership collective", open_to=_PROVINCES)
LEADER = xl.Kind("leader", vi="Cán bộ lãnh đạo, quản lý", en="Leader or manager", open_to=_PROVINCES)
OFFICIAL = xl.Kind("official", vi="Cán bộ", en="Elected or appointed official", open_to=_PROVINCES)
CIVIL_SERVANT = xl.Kind("civil_servant", vi="Công chức", en="Civil servant", open_to=_PROVINCES)
PUBLIC_EMPLOYEE = xl.Kind("public_employee", vi="Viên chức", en="Public employee", open_to=_PROVINCES)
WORKER = xl.Kind("worker", vi="Người lao động", en="Worker", open_to=_PROVINCES)
AGENCY = xl.Kind("agency", vi="Chính quyền, cơ quan, đơn vị", en="Government, agency or unit", open_to=_PROVINCES)
MASS_ORGANISATION = xl.Kind(
    "mass_organisation",
    vi="Mặt trận, đoàn thể chính trị - xã hội",
    en="Front or socio-political organisation",
    open_to=_PROVINCES,
)
KINDS = (
    PARTY_ORGANISATION,
    COMMITTEE,
    PARTY_MEMBER,
    COLLECTIVE,
    LEADER,
    OFFICIAL,
    CIVIL_SERVANT,
    PUBLIC_EMPLOYEE,
    WORKER,
    AGENCY,
    MASS_ORGANISATION,
)

MEMBER_OF = xl.Link(
    "member_of", PARTY_MEMBER, PARTY_ORGANISATION, vi="Sinh hoạt chính thức tại", en="Official member of"
)
TEMPORARILY_AT = xl.Link(
    "temporarily_at", PARTY_MEMBER, PARTY_ORGANISATION, vi="Sinh hoạt tạm thời tại", en="Temporarily at"
)
IN_CHARGE_OF = xl.Link(
    "in_charge_of", PARTY_MEMBER, PARTY_ORGANISATION, many=True, vi="Được phân công phụ trách", en="In charge of"
)
PART_OF = xl.Link(
    "part_of",
    PARTY_ORGANISATION,
    PARTY_ORGANISATION,
    well_founded=True,
    vi="Trực thuộc tổ chức đảng",
    en="Directly under",
)
COMMITTEE_OF = xl.Link("committee_of", COMMITTEE, PARTY_ORGANISATION, vi="Cấp ủy của", en="Committee of")
ON_COMMITTEE = xl.Link(
    "on_committee", PARTY_MEMBER, COMMITTEE, many=True, vi="Là cấp ủy viên của", en="Sits on the committee"
)
# A joint cell (chi bộ ghép) serves several agencies.
PARTY_SIDE_OF = xl.Link(
    "party_side_of",
    PARTY_ORGANISATION,
    AGENCY,
    many=True,
    vi="Chính quyền, cơ quan, đơn vị cùng cấp",
    en="Government or agencies of its level",
)
MASS_SIDE_OF = xl.Link(
    "mass_side_of",
    PARTY_ORGANISATION,
    MASS_ORGANISATION,
    many=True,
    vi="Mặt trận, đoàn thể cùng cấp",
    en="Front and mass organisations of its level",
)
LEADS = xl.Link("leads", COLLECTIVE, AGENCY, vi="Lãnh đạo cơ quan, đơn vị", en="Leads the agency")
LEADS_MASS = xl.Link(
    "leads_mass", COLLECTIVE, MASS_ORGANISATION, vi="Lãnh đạo Mặt trận, đoàn thể", en="Leads the mass organisation"
)
LEADS_PARTY = xl.Link(
    "leads_party", COLLECTIVE, PARTY_ORGANISATION, vi="Lãnh đạo tổ chức đảng", en="Leads the Party organisation"
)
IN_COLLECTIVE = xl.Link("in_collective", LEADER, COLLECTIVE, vi="Thành viên tập thể lãnh đạo", en="Sits in")
HEADS = xl.Link("heads", LEADER, AGENCY, vi="Đứng đầu", en="Heads")
HEADS_MASS = xl.Link(
    "heads_mass", LEADER, MASS_ORGANISATION, vi="Đứng đầu Mặt trận, đoàn thể", en="Heads the mass organisation"
)
HEADS_PARTY = xl.Link(
    "heads_party", LEADER, PARTY_ORGANISATION, vi="Đứng đầu tổ chức đảng", en="Heads the Party organisation"
)
MANAGES = xl.Link("manages", LEADER, AGENCY, many=True, vi="Trực tiếp phụ trách, quản lý", en="Directly manages")
UNIT_OF = xl.Link("unit_of", AGENCY, AGENCY, well_founded=True, vi="Trực thuộc cơ quan, đơn vị", en="Unit of")
WORKS_AT = tuple(
    xl.Link(f"{kind.id}_at", kind, AGENCY, vi="Công tác tại", en="Works at")
    for kind in (OFFICIAL, CIVIL_SERVANT, PUBLIC_EMPLOYEE, WORKER)
)
AS_OFFICIAL, AS_CIVIL_SERVANT, AS_PUBLIC_EMPLOYEE, AS_WORKER = (
    xl.Link(f"as_{kind.id}", PARTY_MEMBER, kind, same_person=True, vi=f"Đồng thời là {kind.vi.lower()}", en=kind.en)
    for kind in (OFFICIAL, CIVIL_SERVANT, PUBLIC_EMPLOYEE, WORKER)
)
AS_MEMBER = xl.Link(
    "as_member", LEADER, PARTY_MEMBER, same_person=True, vi="Đồng thời là đảng viên", en="Is a Party member"
)
LINKS = (
    MEMBER_OF,
    TEMPORARILY_AT,
    IN_CHARGE_OF,
    PART_OF,
    COMMITTEE_OF,
    ON_COMMITTEE,
    PARTY_SIDE_OF,
    MASS_SIDE_OF,
    LEADS,
    LEADS_MASS,
    LEADS_PARTY,
    IN_COLLECTIVE,
    HEADS,
    HEADS_MASS,
    HEADS_PARTY,
    MANAGES,
    UNIT_OF,
    *WORKS_AT,
    AS_OFFICIAL,
    AS_CIVIL_SERVANT,
    AS_PUBLIC_EMPLOYEE,
    AS_WORKER,
    AS_MEMBER,
)
