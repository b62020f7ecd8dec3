"""Nội dung chưa thấy: what Quy định 366 and Hướng dẫn 43 are known to hold and was not seen, of every kind alike."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import HD_43, QD_366
from xeploai.national.kinds import COLLECTIVE, COMMITTEE, LEADER, PARTY_MEMBER, PARTY_ORGANISATION

_KINDS = (PARTY_ORGANISATION, COMMITTEE, PARTY_MEMBER, COLLECTIVE, LEADER)
RULES = (
    xl.Hole(
        "qd366.unseen",
        kinds=_KINDS,
        cite=QD_366.at("Điều 9, 14, 16"),
        vi="Điều 9, 14, 16 Quy định 366 chưa được thấy",
        en="Articles 9, 14 and 16 of regulation 366 were not seen",
    ),
    xl.Hole(
        "party_organisation.basis",
        kinds=(PARTY_ORGANISATION,),
        cite=QD_366.at("Điều 3", "4"),
        vi="Kết quả của cấp ủy, tập thể lãnh đạo và đảng viên là căn cứ xếp loại tổ chức đảng: tính thế nào chưa được "
        "thấy",
        en="The results of committee, collective and members are the basis of the organisation's grade: how was not "
        "seen",
    ),
    xl.Hole(
        "hd43.unseen",
        kinds=_KINDS,
        cite=HD_43.at("Mục 5, 6 và 7.1 đến 7.3, 7.8 đến 7.11"),
        vi="Mục 5, 6 và các điểm 7.1 đến 7.3, 7.8 đến 7.11 Hướng dẫn 43 (bỏ phiếu, trường hợp riêng) chưa được thấy",
        en="Sections 5, 6 and points 7.1 to 7.3, 7.8 to 7.11 of guidance 43 (votes, special cases) were not seen",
    ),
    *(
        xl.Hole(
            f"{kind.id}.local_criteria",
            kinds=(kind,),
            cite=HD_43.at("Mục 7", "12"),
            vi=f"{kind.vi}: thang điểm chi tiết, tiêu chí cụ thể do cấp ủy trực thuộc Trung ương quy định chưa được "
            "thấy",
            en=f"{kind.en}: the detailed scale and criteria, which each province-level committee sets, were not seen",
        )
        for kind in _KINDS
    ),
)
