"""The instruments that the ten cases cite, each with its day and how well its content is established here."""

from __future__ import annotations

from datetime import date

from xeploai import Established, Instrument, Span

SECONDARY, SIGNED = Established.SECONDARY, Established.SIGNED_TEXT


def _years(first: int, last: int | None = None) -> Span:
    """Return the days of some years, the last one left open or named: the periods judged by a text."""
    return Span(start=date(first, 1, 1), end=None if last is None else date(last, 12, 31))


QD132 = Instrument(
    id="qd132", number="132-QĐ/TW", day=date(2018, 3, 8), jurisdiction="vn", established=SECONDARY,
    issuer="Bộ Chính trị", vi="kiểm điểm, đánh giá, xếp loại hằng năm đối với tập thể, cá nhân",
    periods=_years(2018, 2022),
)  # fmt: skip
HD16 = Instrument(
    id="hd16", number="16-HD/BTCTW", day=date(2018, 9, 24), jurisdiction="vn", established=SECONDARY,
    issuer="Ban Tổ chức Trung ương", vi="hướng dẫn Quy định 132-QĐ/TW", periods=_years(2018, 2018),
)  # fmt: skip
HD21 = Instrument(
    id="hd21", number="21-HD/BTCTW", day=date(2019, 10, 18), jurisdiction="vn", established=SECONDARY,
    issuer="Ban Tổ chức Trung ương", vi="đánh giá, xếp loại tổ chức đảng, đảng viên, tập thể, cá nhân",
    replaces=("hd16",), periods=_years(2019, 2022),
)  # fmt: skip
QD89 = Instrument(
    id="qd89", number="89-QĐ/TW", day=date(2017, 8, 4), jurisdiction="vn", established=SECONDARY,
    issuer="Bộ Chính trị", vi="khung tiêu chuẩn chức danh, tiêu chí đánh giá cán bộ lãnh đạo, quản lý",
    periods=_years(2017, 2024),
)  # fmt: skip
QD124 = Instrument(
    id="qd124", number="124-QĐ/TW", day=date(2023, 10, 4), jurisdiction="vn", established=SECONDARY,
    issuer="Bộ Chính trị", vi="kiểm điểm, đánh giá, xếp loại hằng năm đối với tập thể, cá nhân",
    replaces=("qd132",), periods=_years(2023, 2024),
)  # fmt: skip
# The same text for a year before its own: what is decided under it may be re-graded in the year of the act (mục 4.5).
QD124_EARLIER = QD124.model_copy(
    update={
        "id": "qd124_earlier",
        "replaces": (),
        "periods": _years(2018, 2023),
        "decisions": Span(start=date(2023, 10, 4), end=date(2025, 8, 29)),
    }
)
QD366 = Instrument(
    id="qd366", number="366-QĐ/TW", day=date(2025, 8, 30), jurisdiction="vn", established=SECONDARY,
    issuer="Bộ Chính trị", vi="kiểm điểm, đánh giá, xếp loại tập thể, cá nhân", replaces=("qd124",),
    periods=_years(2025),
)  # fmt: skip
HD43 = Instrument(
    id="hd43", number="43-HD/BTCTW", day=date(2025, 10, 31), jurisdiction="vn", established=SECONDARY,
    issuer="Ban Tổ chức Trung ương", vi="hướng dẫn Quy định 366-QĐ/TW", periods=_years(2025),
)  # fmt: skip
HD02 = Instrument(
    id="hd02", number="02-HD/BTCTW", day=date(2026, 5, 22), jurisdiction="vn", established=SECONDARY,
    issuer="Ban Tổ chức Trung ương", vi="đánh giá hằng quý cán bộ lãnh đạo (theo văn bản địa phương dẫn lại)",
    periods=_years(2026),
)  # fmt: skip
HD03_TVDU = Instrument(
    id="hd03tvdu", number="03-HD/TVĐU", day=date(2026, 9, 10), jurisdiction="vn/tvdu", established=SECONDARY,
    issuer="Ban Thường vụ Đảng ủy", vi="đánh giá, xếp loại theo quý và theo năm (văn bản cơ sở)", periods=_years(2026),
)  # fmt: skip
ND335 = Instrument(
    id="nd335", number="335/2025/NĐ-CP", day=date(2025, 12, 21), jurisdiction="vn", established=SIGNED,
    issuer="Chính phủ", vi="theo dõi, đánh giá, xếp loại chất lượng tổ chức và công chức",
    periods=_years(2026),
)  # fmt: skip
ND90 = Instrument(
    id="nd90", number="90/2020/NĐ-CP", day=date(2020, 8, 13), jurisdiction="vn", established=SECONDARY,
    issuer="Chính phủ", vi="đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức", periods=_years(2020, 2025),
)  # fmt: skip
HP212 = Instrument(
    id="hp212", number="212/2025/QĐ-UBND", day=date(2025, 11, 18), jurisdiction="vn/hai-phong", established=SECONDARY,
    issuer="Ủy ban nhân dân thành phố Hải Phòng", vi="chấm điểm, xếp loại chất lượng cán bộ, công chức, viên chức",
    periods=_years(2025, 2025),
)  # fmt: skip
QD102 = Instrument(
    id="qd102", number="102-QĐ/TW", day=date(2017, 11, 15), jurisdiction="vn", established=SECONDARY,
    issuer="Bộ Chính trị", vi="xử lý kỷ luật đảng viên vi phạm",
)  # fmt: skip
QD69 = Instrument(
    id="qd69", number="69-QĐ/TW", day=date(2022, 7, 6), jurisdiction="vn", established=SECONDARY,
    issuer="Bộ Chính trị", vi="kỷ luật tổ chức đảng, đảng viên vi phạm", replaces=("qd102",),
)  # fmt: skip
HD15_UBKT = Instrument(
    id="hd15ubkt", number="15-HD/UBKTTW", day=date(2025, 3, 20), jurisdiction="vn", established=SECONDARY,
    issuer="Ủy ban Kiểm tra Trung ương", vi="sửa đổi, bổ sung Hướng dẫn 05-HD/UBKTTW", periods=_years(2025),
)  # fmt: skip
ARTICLE = Instrument(
    id="hoabinh2019", number="Báo Hòa Bình, 2019", jurisdiction="vn/hoa-binh", established=SECONDARY,
    issuer="Báo Hòa Bình", vi="bài báo thuật lại việc xếp loại năm 2018 của tỉnh",
)  # fmt: skip
ASSUMED = Instrument(
    id="assumed", number="giả định", jurisdiction="vn/tinh-thu", established=Established.MEMORY,
    issuer="ca kiểm thử", vi="số điểm cụ thể mà cấp tỉnh phải quy định nhưng chưa thấy văn bản; chỉ dùng để kiểm thử",
)  # fmt: skip
