"""Văn bản của Trung ương: the central instruments from 2018 on, the days for which each holds, how well it is known.

Days are of the period judged, which a rule set takes by its first day. But for NĐ 335/2025 none was read in the signed
original: they are known from pages and local texts that quote or repeat them.
"""

from __future__ import annotations

from datetime import date, timedelta

import xeploai as xl

_SECONDARY, _SIGNED = xl.Established.SECONDARY, xl.Established.SIGNED_TEXT


def years(first: int, last: int | None = None) -> xl.Span:
    """Return the days of some whole years, of all from the first on where no last one is given."""
    return xl.Span(start=date(first, 1, 1), end=None if last is None else date(last, 12, 31))


def _days(first: date, until: date | None = None) -> xl.Span:
    """Return the days from a first on, until (and without) the day on which another took over."""
    return xl.Span(start=first, end=until and until - timedelta(days=1))


def _made(  # noqa: PLR0917  # a list of instruments reads like one: number, day, issuer, days, name
    id: str,
    number: str,
    day: date | None,
    issuer: str,
    periods: xl.Span,
    vi: str,
    en: str,
    *,
    replaces: tuple[str, ...] = (),
    established: xl.Established = _SECONDARY,
) -> xl.Instrument:
    """Return an instrument of the centre."""
    return xl.Instrument(
        id=id, number=number, day=day, issuer=issuer, vi=vi, en=en, jurisdiction="vn",
        established=established, replaces=replaces, periods=periods,
    )  # fmt: skip


YEAR_2018 = years(2018, 2018)
_POLITBURO, _ORGANISATION = "Bộ Chính trị", "Ban Tổ chức Trung ương"
_INSPECTION, _GOVERNMENT, _ASSEMBLY = "Ủy ban Kiểm tra Trung ương", "Chính phủ", "Quốc hội"

# -- kiểm điểm, đánh giá, xếp loại: phía Đảng --------------------------------------------------------------------------

QD_132 = _made(
    "qd132-2018", "132-QĐ/TW", date(2018, 3, 8), _POLITBURO, years(2018, 2022),
    "Kiểm điểm và đánh giá, xếp loại chất lượng hằng năm đối với tập thể, cá nhân trong hệ thống chính trị",
    "Annual review, assessment and grading of collectives and individuals in the political system",
)  # fmt: skip
HD_16 = _made(
    "hd16-2018", "16-HD/BTCTW", date(2018, 9, 24), _ORGANISATION, YEAR_2018,
    "Hướng dẫn kiểm điểm, đánh giá, xếp loại tổ chức đảng, đảng viên, tập thể, cá nhân lãnh đạo, quản lý các cấp",
    "Guidance on the review, assessment and grading of Party organisations, members, collectives and leaders",
)  # fmt: skip
HD_21_CARRIED_BACK = _made(
    "hd21-carried-back", "21-HD/BTCTW", date(2019, 10, 18), _ORGANISATION, YEAR_2018,
    "Hướng dẫn thay thế Hướng dẫn 16, ban hành sau năm 2018: chỉ dùng tương tự cho năm 2018, theo cách hiểu đã chọn",
    "Replaces guidance 16 and is later than 2018: used for 2018 by analogy only, under the reading that says so",
    replaces=("hd16-2018",),
)  # fmt: skip
HD_21 = _made(
    "hd21-2019", "21-HD/BTCTW", date(2019, 10, 18), _ORGANISATION, years(2019, 2022),
    "Hướng dẫn kiểm điểm, đánh giá, xếp loại tổ chức đảng, đảng viên, tập thể, cá nhân lãnh đạo, quản lý các cấp",
    "Guidance on the review, assessment and grading of Party organisations, members, collectives and leaders",
    replaces=("hd16-2018",),
)  # fmt: skip
QD_124 = _made(
    "qd124-2023", "124-QĐ/TW", date(2023, 10, 4), _POLITBURO, years(2023, 2024),
    "Kiểm điểm và đánh giá, xếp loại chất lượng hằng năm đối với tập thể, cá nhân trong hệ thống chính trị",
    "Annual review, assessment and grading of collectives and individuals in the political system",
    replaces=("qd132-2018",),
)  # fmt: skip
HD_25 = _made(
    "hd25-2023", "25-HD/BTCTW", date(2023, 11, 10), _ORGANISATION, years(2023, 2024),
    "Hướng dẫn kiểm điểm, đánh giá, xếp loại theo Quy định 124-QĐ/TW",
    "Guidance on review, assessment and grading under regulation 124-QĐ/TW",
    replaces=("hd21-2019",),
)  # fmt: skip
QD_366 = _made(
    "qd366-2025", "366-QĐ/TW", date(2025, 8, 30), _POLITBURO, years(2025),
    "Kiểm điểm và đánh giá, xếp loại chất lượng đối với tập thể, cá nhân trong hệ thống chính trị",
    "Review, assessment and grading of collectives and individuals in the political system",
    replaces=("qd124-2023",),
)  # fmt: skip
HD_43 = _made(
    "hd43-2025", "43-HD/BTCTW", date(2025, 10, 31), _ORGANISATION, years(2025),
    "Hướng dẫn kiểm điểm, đánh giá, xếp loại theo Quy định 366-QĐ/TW",
    "Guidance on review, assessment and grading under regulation 366-QĐ/TW",
    replaces=("hd25-2023",),
)  # fmt: skip
KL_198 = _made(
    "kl198-2025", "198-KL/TW", date(2025, 10, 8), _POLITBURO, years(2025),
    "Kết luận về đánh giá cán bộ lãnh đạo, quản lý",
    "Conclusion on assessing leaders and managers",
)  # fmt: skip
HD_02 = _made(
    "hd02-2026", "02-HD/BTCTW", date(2026, 5, 22), _ORGANISATION, years(2026),
    "Hướng dẫn đánh giá hằng quý đối với cán bộ lãnh đạo, quản lý (biết qua ba văn bản địa phương)",
    "Guidance on the quarterly assessment of leaders and managers (known through three local texts)",
)  # fmt: skip
QD_89 = _made(
    "qd89-2017", "89-QĐ/TW", date(2017, 8, 4), _POLITBURO, _days(date(2017, 8, 4), date(2025, 8, 30)),
    "Khung tiêu chuẩn chức danh, định hướng khung tiêu chí đánh giá cán bộ lãnh đạo, quản lý các cấp",
    "Standards of posts and criteria for assessing leaders and managers at all levels",
)  # fmt: skip
QD_365 = _made(
    "qd365-2025", "365-QĐ/TW", date(2025, 8, 30), _POLITBURO, _days(date(2025, 8, 30)),
    "Tiêu chuẩn chức danh và tiêu chí đánh giá cán bộ (thay thế Quy định 89; nội dung chưa được thấy)",
    "Standards of posts and criteria for assessing cadres (replaces regulation 89; its content was not seen)",
    replaces=("qd89-2017",),
)  # fmt: skip
HD_12_MEETINGS = _made(
    "hd12-2018", "12-HD/BTCTW", date(2018, 7, 6), _ORGANISATION, years(2018),
    "Hướng dẫn về nâng cao chất lượng sinh hoạt chi bộ (khác Hướng dẫn 12 ngày 18/01/2022 về quản lý đảng viên)",
    "Guidance on the quality of cell meetings (not guidance 12 of 18 January 2022, on the administration of members)",
)  # fmt: skip
HD_06_CHARTER = _made(
    "hd06-2025", "06-HD/TW", date(2025, 6, 9), "Ban Bí thư", years(2025),
    "Hướng dẫn thi hành Điều lệ Đảng (phần khen thưởng)",
    "Guidance on carrying out the Party Charter (its part on rewards)",
)  # fmt: skip
QD_24_CHARTER = _made(
    "qd24-2021", "24-QĐ/TW", date(2021, 7, 30), "Ban Chấp hành Trung ương", _days(date(2021, 7, 30), date(2025, 1, 20)),
    "Thi hành Điều lệ Đảng",
    "Carrying out the Party Charter",
    replaces=("qd29-2016",),
)  # fmt: skip
QD_29_CHARTER = _made(
    "qd29-2016", "29-QĐ/TW", date(2016, 7, 25), "Ban Chấp hành Trung ương", _days(date(2016, 7, 25), date(2021, 7, 30)),
    "Thi hành Điều lệ Đảng",
    "Carrying out the Party Charter",
)  # fmt: skip
QD_294_CHARTER = _made(
    "qd294-2025", "294-QĐ/TW", date(2025, 5, 26), "Ban Chấp hành Trung ương", _days(date(2025, 5, 26)),
    "Thi hành Điều lệ Đảng (phần xóa tên chưa được thấy)",
    "Carrying out the Party Charter (its part on removing names was not seen)",
)  # fmt: skip
CT_28_SCREENING = _made(
    "ct28-2019", "28-CT/TW", date(2019, 1, 21), "Ban Bí thư", _days(date(2019, 1, 21)),
    "Nâng cao chất lượng kết nạp đảng viên, rà soát, sàng lọc, đưa đảng viên không còn đủ tư cách ra khỏi Đảng",
    "Better admission of members; review, screening and removal of those no longer qualified",
)  # fmt: skip
QD_41_REMOVAL = _made(
    "qd41-2021", "41-QĐ/TW", date(2021, 11, 3), _POLITBURO, _days(date(2021, 11, 3), date(2025, 10, 8)),
    "Miễn nhiệm, từ chức đối với cán bộ",
    "Removal and resignation of cadres (the number is from memory)",
    established=xl.Established.MEMORY,
)  # fmt: skip
QD_377_REMOVAL = _made(
    "qd377-2025", "377-QĐ/TW", date(2025, 10, 8), _POLITBURO, _days(date(2025, 10, 8)),
    "Quản lý cán bộ, miễn nhiệm, từ chức (nội dung chưa được thấy)",
    "Management of cadres, removal and resignation (its content was not seen)",
)  # fmt: skip
CV_10072 = _made(
    "cv10072-2025", "10072-CV/BTCTW", date(2025, 11, 6), _ORGANISATION, years(2025, 2025),
    "Công văn về đợt kiểm điểm, đánh giá, xếp loại cuối năm 2025",
    "Letter on the round of review and grading at the end of 2025",
)  # fmt: skip
HD_01_CHARTER = _made(
    "hd01-2021", "01-HD/TW", date(2021, 9, 28), "", _days(date(2021, 9, 28), date(2025, 6, 9)),
    "Hướng dẫn thi hành Điều lệ Đảng (Hướng dẫn 06-HD/TW thay; nội dung chưa được thấy)",
    "Guidance on carrying out the Party Charter (followed by guidance 06-HD/TW; its content was not seen)",
)  # fmt: skip
QD_232_CHARTER = _made(
    "qd232-2025", "232-QĐ/TW", date(2025, 1, 20), "", _days(date(2025, 1, 20), date(2025, 5, 26)),
    "Thi hành Điều lệ Đảng (phần xóa tên chưa được thấy)",
    "Carrying out the Party Charter (its part on removing names was not seen)",
)  # fmt: skip
HD_33_RESIDENCE = _made(
    "hd33-2020", "33-HD/BTCTW", date(2020, 10, 30), _ORGANISATION, _days(date(2020, 10, 30)),
    "Hướng dẫn thực hiện Quy định 213-QĐ/TW về ý kiến của cấp ủy nơi cư trú",
    "Guidance on regulation 213-QĐ/TW, on the opinion of the committee at the place of residence",
)  # fmt: skip

# -- kỷ luật -----------------------------------------------------------------------------------------------------------

QD_102 = _made(
    "qd102-2017", "102-QĐ/TW", date(2017, 11, 15), _POLITBURO, _days(date(2018, 1, 1), date(2022, 7, 6)),
    "Xử lý kỷ luật đảng viên vi phạm",
    "Discipline of Party members",
)  # fmt: skip
QD_07 = _made(
    "qd07-2018", "07-QĐi/TW", date(2018, 8, 28), _POLITBURO, _days(date(2018, 1, 1), date(2022, 7, 6)),
    "Xử lý kỷ luật tổ chức đảng vi phạm",
    "Discipline of Party organisations",
)  # fmt: skip
QD_69 = _made(
    "qd69-2022", "69-QĐ/TW", date(2022, 7, 6), _POLITBURO, _days(date(2022, 7, 6)),
    "Kỷ luật tổ chức đảng, đảng viên vi phạm (được Quy định 264-QĐ/TW ngày 14/02/2025 sửa đổi)",
    "Discipline of Party organisations and members (amended by regulation 264-QĐ/TW of 14 February 2025)",
    replaces=("qd102-2017", "qd07-2018"),
)  # fmt: skip
QD_264 = _made(
    "qd264-2025", "264-QĐ/TW", date(2025, 2, 14), _POLITBURO, _days(date(2025, 2, 14)),
    "Sửa đổi, bổ sung Quy định 69-QĐ/TW",
    "Amends regulation 69-QĐ/TW",
)  # fmt: skip
HD_05_DISCIPLINE = _made(
    "hd05-2022", "05-HD/UBKTTW", date(2022, 11, 22), _INSPECTION, _days(date(2022, 7, 6)),
    "Hướng dẫn thực hiện Quy định 69-QĐ/TW",
    "Guidance on regulation 69-QĐ/TW",
)  # fmt: skip
HD_15_DISCIPLINE = _made(
    "hd15-2025", "15-HD/UBKTTW", date(2025, 3, 20), _INSPECTION, _days(date(2025, 3, 20)),
    "Sửa đổi Hướng dẫn 05-HD/UBKTTW: từ ngày 20/3/2025 không xem xét việc sinh con thứ ba trở lên",
    "Amends guidance 05-HD/UBKTTW: from 20 March 2025 a third or later birth is not considered",
)  # fmt: skip
QD_117_WRONGED = _made(
    "qd117-2023", "117-QĐ/TW", date(2023, 8, 18), _POLITBURO, _days(date(2023, 8, 18)),
    "Xin lỗi và phục hồi quyền lợi của tổ chức đảng, đảng viên bị kỷ luật oan",
    "Apology to, and restoring the rights of, organisations and members wrongly disciplined",
)  # fmt: skip
QD_05_BIRTHS = _made(
    "qd05-2018", "05-QĐi/TW", date(2018, 8, 28), "", _days(date(2018, 1, 1)),
    "Các trường hợp sinh con thứ ba trở lên không bị xử lý kỷ luật",
    "Cases of a third or later birth that are not disciplined",
)  # fmt: skip
CV_13421_BIRTHS = _made(
    "cv13421-2025", "13421-CV/VPTW", date(2025, 2, 17), "", _days(date(2025, 2, 17)),
    "Công văn: Bộ Chính trị đồng ý không xử lý kỷ luật đảng viên sinh con thứ ba trở lên, không hồi tố",
    "Letter: the Politburo agrees that a third or later birth is not disciplined, with no effect on cases handled",
)  # fmt: skip
POPULATION_ORDINANCE_2025 = _made(
    "population-ordinance-2025", "Pháp lệnh sửa đổi Điều 10 Pháp lệnh Dân số", None, "Ủy ban Thường vụ Quốc hội",
    years(2025),
    "Mỗi cặp vợ chồng tự quyết định thời gian, số con, khoảng cách sinh (ngày thông qua theo trí nhớ: 03/6/2025)",
    "Each couple decides on time, number and spacing of births (day of adoption from memory: 3 June 2025)",
    established=xl.Established.MEMORY,
)  # fmt: skip
QD_296_INSPECTION = _made(
    "qd296-2025", "296-QĐ/TW", date(2025, 5, 30), "Ban Chấp hành Trung ương", _days(date(2025, 5, 30)),
    "Công tác kiểm tra, giám sát và kỷ luật của Đảng",
    "Inspection, supervision and discipline in the Party",
)  # fmt: skip

# -- phía Nhà nước -----------------------------------------------------------------------------------------------------

ND_56 = _made(
    "nd56-2015", "56/2015/NĐ-CP", date(2015, 6, 9), _GOVERNMENT, _days(date(2015, 8, 1), date(2020, 1, 1)),
    "Đánh giá và phân loại cán bộ, công chức, viên chức (có hiệu lực từ 01/8/2015)",
    "Assessment and classification of officials, civil servants and public employees (in force 1 August 2015)",
)  # fmt: skip
ND_88 = _made(
    "nd88-2017", "88/2017/NĐ-CP", date(2017, 7, 27), _GOVERNMENT, _days(date(2017, 9, 15), date(2020, 1, 1)),
    "Sửa đổi, bổ sung Nghị định 56/2015/NĐ-CP (có hiệu lực từ 15/9/2017)",
    "Amends decree 56/2015/NĐ-CP (in force 15 September 2017)",
)  # fmt: skip
ND_90 = _made(
    "nd90-2020", "90/2020/NĐ-CP", date(2020, 8, 13), _GOVERNMENT, _days(date(2020, 1, 1)),
    "Đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức (có hiệu lực từ 20/8/2020; phần công chức đến hết năm "
    "2025, phần viên chức đến hết ngày 30/6/2026)",
    "Assessment and grading of officials, civil servants and public employees (in force 20 August 2020; of civil "
    "servants to the end of 2025, of public employees to 30 June 2026)",
    replaces=("nd56-2015", "nd88-2017"),
)  # fmt: skip
# It holds by the day of decision: what was graded before 15 September 2023 is not opened again, whatever the year.
ND_48 = _made(
    "nd48-2023", "48/2023/NĐ-CP", date(2023, 7, 17), _GOVERNMENT, _days(date(2020, 1, 1)),
    "Sửa đổi, bổ sung Nghị định 90/2020/NĐ-CP (có hiệu lực từ 15/9/2023)",
    "Amends decree 90/2020/NĐ-CP (in force 15 September 2023)",
).model_copy(update={"decisions": xl.Span(start=date(2023, 9, 15))})  # fmt: skip
ND_335 = _made(
    "nd335-2025", "335/2025/NĐ-CP", date(2025, 12, 21), _GOVERNMENT, years(2026),
    "Đánh giá, xếp loại chất lượng đối với cơ quan hành chính nhà nước và công chức (có hiệu lực từ 01/01/2026)",
    "Assessment and grading of administrative agencies and civil servants (in force 1 January 2026)",
    replaces=("nd90-2020",),
    established=_SIGNED,
)  # fmt: skip
SOTAY = _made(
    "sotay-2026", "Sổ tay của Bộ Nội vụ năm 2026", None, "Bộ Nội vụ", years(2026),
    "Sổ tay hướng dẫn xây dựng bộ tiêu chí và triển khai đánh giá công chức: hướng dẫn, không phải quy phạm",
    "The ministry's handbook on criteria and on assessing civil servants: guidance, no rule of law",
)  # fmt: skip
ND_233 = _made(
    "nd233-2026", "233/2026/NĐ-CP", date(2026, 6, 26), _GOVERNMENT, years(2026),
    "Đánh giá, xếp loại chất lượng đối với đơn vị sự nghiệp công lập và viên chức (có hiệu lực từ 01/7/2026; chưa thấy "
    "toàn văn)",
    "Assessment and grading of public service units and public employees (in force 1 July 2026; its text was not seen)",
    established=xl.Established.MEMORY,
)  # fmt: skip
LAW_22 = _made(
    "law22-2008", "22/2008/QH12", None, _ASSEMBLY, xl.Span(end=date(2025, 6, 30)),
    "Luật Cán bộ, công chức (được Luật 52/2019/QH14 sửa đổi)",
    "The law on officials and civil servants (amended by law 52/2019/QH14)",
)  # fmt: skip
LAW_52 = _made(
    "law52-2019", "52/2019/QH14", None, _ASSEMBLY, _days(date(2020, 7, 1), date(2025, 7, 1)),
    "Sửa đổi Luật Cán bộ, công chức và Luật Viên chức (có hiệu lực từ 01/7/2020)",
    "Amends the laws on officials and civil servants and on public employees (in force 1 July 2020)",
)  # fmt: skip
# Both hold by the day of decision: whatever year is graded, what follows of a grade is by the law of that day.
LAW_80 = _made(
    "law80-2025", "80/2025/QH15", date(2025, 6, 24), _ASSEMBLY, years(2020),
    "Luật Cán bộ, công chức (có hiệu lực từ 01/7/2025; Điều 25 đến 27 từ 01/01/2026)",
    "The law on officials and civil servants (in force 1 July 2025; Articles 25 to 27 from 1 January 2026)",
    replaces=("law22-2008",),
).model_copy(update={"decisions": xl.Span(start=date(2025, 7, 1))})  # fmt: skip
ND_170 = _made(
    "nd170-2025", "170/2025/NĐ-CP", None, _GOVERNMENT, years(2020),
    "Tuyển dụng, sử dụng và quản lý công chức (có hiệu lực từ 01/7/2025)",
    "Recruitment, use and management of civil servants (in force 1 July 2025)",
).model_copy(update={"decisions": xl.Span(start=date(2025, 7, 1))})  # fmt: skip
LAW_EMPLOYEES_2010 = _made(
    "law-employees-2010", "Luật Viên chức năm 2010", None, _ASSEMBLY, xl.Span(end=date(2026, 6, 30)),
    "Luật Viên chức năm 2010",
    "The law on public employees of 2010",
)  # fmt: skip
# Like law 80.
LAW_129 = _made(
    "law129-2025", "129/2025/QH15", date(2025, 12, 10), _ASSEMBLY, years(2020),
    "Luật Viên chức (có hiệu lực từ 01/7/2026)",
    "The law on public employees (in force 1 July 2026)",
    replaces=("law-employees-2010",),
).model_copy(update={"decisions": xl.Span(start=date(2026, 7, 1))})  # fmt: skip
REPLY_2026 = _made(
    "moha-reply-2026", "Trả lời của Bộ Nội vụ tháng 01/2026", None, "Bộ Nội vụ", years(2025, 2025),
    "Trả lời, trên báo ngày 30/01/2026, một trường hợp xếp loại năm 2025 theo Nghị định 90: không phải quy phạm",
    "An answer, printed on 30 January 2026, to a case of the year 2025 under decree 90: no rule of law",
)  # fmt: skip

INSTRUMENTS = tuple(one for one in list(globals().values()) if isinstance(one, xl.Instrument))
