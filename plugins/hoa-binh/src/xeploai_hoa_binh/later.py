"""Sau năm 2018: what is known of the years that followed, which is that their rules were not seen.

The plan for 2018 says nothing of 2019. The province stood until 30 June 2025; what is judged in a period that ends
later is judged by Phú Thọ, into which it went, and whose own texts are known by number and day alone.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.kinds import AGENCY, COLLECTIVE, COMMITTEE, KINDS, LEADER, PARTY_MEMBER, PARTY_ORGANISATION
from xeploai_hoa_binh.instruments import QD_13_2017

_SECONDARY = xl.Established.SECONDARY
FROM_2019 = xl.Span(start=date(2019, 1, 1), end=date(2025, 6, 30))
# A period belongs to the province that stands on its last day, so Phú Thọ's begin with the year in which it took over.
ENDING_UNDER_PHU_THO = xl.Span(start=date(2025, 1, 1))
_FROM_2026 = date(2026, 1, 1)

QD_34 = xl.Instrument(
    id="qd34-hoa-binh",
    number="34-QĐ/TU",
    day=date(2019, 1, 28),
    issuer="Tỉnh ủy Hòa Bình",
    vi="Trách nhiệm nêu gương của cán bộ, đảng viên",
    en="The duty of cadres and members to set an example",
    jurisdiction="vn/hoa-binh",
    established=_SECONDARY,
    periods=FROM_2019,
)
KH_212 = xl.Instrument(
    id="kh212-hoa-binh",
    number="212-KH/TU",
    day=date(2019, 4, 25),
    issuer="Ban Thường vụ Tỉnh ủy Hòa Bình",
    vi="Thực hiện Chỉ thị 28-CT/TW: nâng cao chất lượng kết nạp đảng viên, rà soát, sàng lọc đảng viên",
    en="On directive 28-CT/TW: better admission, review and screening of members",
    jurisdiction="vn/hoa-binh",
    established=_SECONDARY,
    periods=FROM_2019,
)
QD_124_OF_2018 = xl.Instrument(
    id="qd124-2018",
    number="124-QĐ/TW",
    day=date(2018, 2, 2),
    issuer="Ban Bí thư",
    vi="Giám sát của Mặt trận, các tổ chức chính trị - xã hội và nhân dân đối với người đứng đầu, cán bộ, đảng viên; "
    "không phải Quy định 124-QĐ/TW ngày 04/10/2023 về kiểm điểm, xếp loại",
    en="Supervision by the Front, the mass organisations and the people; it is not regulation 124-QĐ/TW of 4 October "
    "2023 on review and grading",
    jurisdiction="vn",
    established=_SECONDARY,
)
KH_63 = xl.Instrument(
    id="kh63-hoa-binh",
    number="63-KH/TU",
    day=date(2021, 11, 4),
    issuer="Ban Thường vụ Tỉnh ủy Hòa Bình",
    vi="Kiểm điểm, đánh giá, xếp loại năm 2021 (chỉ biết số và ngày)",
    en="Review, assessment and grading of 2021 (only its number and day are known)",
    jurisdiction="vn/hoa-binh",
    established=_SECONDARY,
    periods=xl.Span(start=date(2021, 1, 1), end=date(2021, 12, 31)),
)
NOT_SEEN = xl.Instrument(
    id="hoa-binh-from-2019",
    number="văn bản của tỉnh từ năm 2019",
    issuer="Ban Thường vụ Tỉnh ủy Hòa Bình",
    vi="Kế hoạch, hướng dẫn hằng năm của tỉnh từ năm 2019, chưa thấy",
    en="The province's plans and guidance of each year from 2019, not seen",
    jurisdiction="vn/hoa-binh",
    established=xl.Established.MEMORY,
    periods=FROM_2019,
)
QD_78_PHU_THO = xl.Instrument(
    id="qd78-phu-tho",
    number="78-QĐ/TU",
    day=date(2025, 11, 21),
    issuer="Ban Thường vụ Tỉnh ủy Phú Thọ",
    vi="Kiểm điểm và đánh giá, xếp loại tập thể, cá nhân (chỉ biết số, ngày và phạm vi)",
    en="Review, assessment and grading of collectives and individuals (only number, day and scope are known)",
    jurisdiction="vn/phu-tho",
    established=_SECONDARY,
    periods=ENDING_UNDER_PHU_THO,
)
QD_2033_PHU_THO = xl.Instrument(
    id="qd2033-phu-tho",
    number="2033/QĐ-UBND",
    day=date(2024, 10, 11),
    issuer="Ủy ban nhân dân tỉnh Phú Thọ",
    vi="Xếp loại hằng năm cơ quan, đơn vị, địa phương của tỉnh Phú Thọ trước hợp nhất (chỉ biết số, ngày)",
    en="The yearly grading of agencies and localities of Phú Thọ before the merger (only number and day are known)",
    jurisdiction="vn/phu-tho",
    established=_SECONDARY,
    periods=xl.Span(start=date(2024, 1, 1), end=date(2024, 12, 31)),
)
QD_1538_PHU_THO = xl.Instrument(
    id="qd1538-phu-tho",
    number="1538/QĐ-UBND",
    day=date(2025, 10, 27),
    issuer="Ủy ban nhân dân tỉnh Phú Thọ",
    vi="Xếp loại hằng năm cơ quan, đơn vị, Ủy ban nhân dân cấp xã (thay Quyết định 2033; chỉ thấy phần căn cứ, không "
    "dựa vào Nghị định 335)",
    en="The yearly grading of agencies, units and communes (follows 2033; only its preamble was seen, which does not "
    "rest on decree 335)",
    jurisdiction="vn/phu-tho",
    established=_SECONDARY,
    replaces=(QD_2033_PHU_THO.id,),
    periods=ENDING_UNDER_PHU_THO,
)
NOT_SEEN_OF_PHU_THO = xl.Instrument(
    id="phu-tho-from-2025",
    number="văn bản của Phú Thọ từ năm 2025",
    issuer="Ủy ban nhân dân tỉnh Phú Thọ",
    vi="Quy định, hướng dẫn của tỉnh về xếp loại cán bộ, công chức, viên chức, người lao động, đoàn thể, chưa thấy",
    en="The province's rules and guidance on officials, civil servants, public employees, workers and mass "
    "organisations, not seen",
    jurisdiction="vn/phu-tho",
    established=xl.Established.MEMORY,
    periods=ENDING_UNDER_PHU_THO,
)
HOA_BINH = xl.Jurisdiction(
    path="vn/hoa-binh",
    vi="Tỉnh Hòa Bình",
    en="Hòa Bình province",
    existed=xl.Span(end=date(2025, 6, 30)),
    becomes="vn/phu-tho",
)
PHU_THO = xl.Jurisdiction(path="vn/phu-tho", vi="Tỉnh Phú Thọ", en="Phú Thọ province")
RULE_SET_FROM_2019 = xl.rule_set(
    "hoa-binh-from-2019",
    "vn/hoa-binh",
    vi="Hòa Bình từ năm 2019 đến ngày 30/6/2025: chưa thấy văn bản",
    en="Hòa Bình from 2019 to 30 June 2025: no text was seen",
    periods=FROM_2019,
    instruments=(QD_13_2017, QD_34, KH_212, KH_63, NOT_SEEN),
    kinds=KINDS,
    rules=(
        xl.Hole(
            "hoa-binh.from_2019",
            kinds=KINDS,
            cite=NOT_SEEN.at(),
            vi="Quy định của tỉnh về xếp loại từ năm 2019 chưa được thấy; Kế hoạch 183-KH/TU chỉ cho năm 2018",
            en="The province's rules of grading from 2019 on were not seen; plan 183-KH/TU is for 2018 alone",
        ),
    ),
    jurisdictions=(HOA_BINH, PHU_THO),
)
# Regulation 78 speaks of the Party's review of collectives and persons, decision 1538 of agencies and communes.
_UNDER_QD_78 = (PARTY_ORGANISATION, COMMITTEE, PARTY_MEMBER, COLLECTIVE, LEADER)


def _unseen(
    name: str, kinds: tuple[xl.Kind, ...], of: xl.Instrument, vi: str, en: str, when: xl.Expr[bool] = xl.ALWAYS
) -> xl.Hole:
    return xl.Hole(
        f"phu-tho.{name}", kinds=kinds, when=when, cite=of.at(), vi=f"{vi} chưa được thấy", en=f"{en} not seen"
    )


RULE_SET_OF_PHU_THO = xl.rule_set(
    "phu-tho-from-2025",
    "vn/phu-tho",
    vi="Phú Thọ (gồm Hòa Bình cũ) từ năm 2025: chưa thấy nội dung văn bản nào của tỉnh",
    en="Phú Thọ (with the former Hòa Bình) from 2025: the content of none of the province's texts was seen",
    periods=ENDING_UNDER_PHU_THO,
    instruments=(QD_78_PHU_THO, QD_1538_PHU_THO, QD_2033_PHU_THO, NOT_SEEN_OF_PHU_THO),
    kinds=KINDS,
    rules=(
        _unseen(
            "qd78",
            _UNDER_QD_78,
            QD_78_PHU_THO,
            "Nội dung, các con số của Quy định 78-QĐ/TU của Phú Thọ",
            "The content and numbers of Phú Thọ's regulation 78-QĐ/TU were",
        ),
        _unseen(
            "qd1538",
            (AGENCY,),
            QD_1538_PHU_THO,
            "Tiêu chí, điểm của Quyết định 1538/QĐ-UBND của Phú Thọ",
            "The criteria and points of Phú Thọ's decision 1538/QĐ-UBND were",
            # Up to 2025 the grade of an agency is given: by what criteria it was come to does not change what it is.
            when=xl.PERIOD_START >= _FROM_2026,
        ),
        _unseen(
            "own_rules",
            tuple(kind for kind in KINDS if kind not in {*_UNDER_QD_78, AGENCY}),
            NOT_SEEN_OF_PHU_THO,
            "Quy định, hướng dẫn riêng của Phú Thọ, nếu có,",
            "Rules and guidance of Phú Thọ's own, if there are any, were",
        ),
    ),
    jurisdictions=(HOA_BINH, PHU_THO),
)
