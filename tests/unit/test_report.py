from __future__ import annotations

import io
from decimal import Decimal

import xeploai as xl
from xeploai import Fact, Grade, fact, report
from xeploai.classify import classify
from xeploai.errors import Fault
from xeploai.explain import row as flat_row

LAW = xl.Instrument(id="law", number="1-HD", vi="Hướng dẫn", jurisdiction="vn", established=xl.Established.SIGNED_TEXT)
MEMBER = xl.Kind("member", vi="Đảng viên", en="Member", complete=True)


class MemberForm(xl.Form, kind=MEMBER):
    score: Fact[Decimal] = fact(vi="Điểm", en="Score", between=(0, 100))
    posted: Fact[bool] = fact(vi="Được điều động", en="Posted elsewhere")


def under(id: str, points: int) -> xl.Ceiling:
    when = MemberForm.score < points
    return xl.Ceiling(id, MEMBER, at_most=Grade.GOOD, when=when, cite=LAW.at("Điều 1"), vi=f"Dưới {points} điểm")


SET = xl.rule_set(
    "t",
    "vn",
    vi="t",
    forms=(MemberForm,),
    instruments=(LAW,),
    rules=(
        *(under(f"under-{points}", points) for points in (95, 90, 85, 80, 75)),
        xl.Gate("posted", MEMBER, xl.NOT_GRADED, when=MemberForm.posted, cite=LAW.at("Điều 2"), vi="Được điều động"),
        xl.Hole("unread", kinds=(MEMBER,), cite=LAW.at("Điều 3"), vi="Phụ lục chưa thấy"),
    ),
)
PERIOD = xl.Period.parse("2018")
BOOK = xl.Book(jurisdiction="vn", period=PERIOD, decided_on=PERIOD.end, sets=(SET,))
DOSSIER = xl.Dossier(
    subjects=(
        xl.Subject(kind="member", id="m-1", facts={"score": Decimal(99), "posted": False}),
        xl.Subject(kind="member", id="m-2", facts={"score": Decimal(70), "posted": False}),
        xl.Subject(kind="member", id="[red]m-3", facts={"posted": True, "score": Decimal(99)}),
        xl.Subject(kind="member", id="m-4", facts={"posted": False}),
    )
)
RULINGS = tuple(classify(DOSSIER, BOOK).values())


class Terminal(io.StringIO):
    """A stream that says a person looks at it."""

    def isatty(self) -> bool:
        return True


def test_a_table_has_a_row_a_subject_with_status_grade_and_reason() -> None:
    table = report.rulings_table(RULINGS, BOOK)
    one, two, three, four = table.rows
    assert one[:4] == ("Đảng viên", "m-1", "tạm tính", "Hoàn thành xuất sắc nhiệm vụ")
    assert one[4] == "không quy tắc nào đã đọc hạ mức"
    assert two[3] == "Hoàn thành tốt nhiệm vụ"
    assert two[4].startswith("Dưới 75 điểm [Điều 1 1-HD;")
    assert (three[2], three[3]) == ("không xếp loại", "")
    assert "Điều 2 1-HD" in three[4]
    assert (four[2], "dữ liệu “Điểm”" in four[4]) == ("chưa đủ dữ liệu", True)


def test_nobody_qualifies_for_the_lowest_grade() -> None:
    """In a table as in a sentence: one comes under it."""
    lowest = xl.Ceiling("none", MEMBER, at_most=Grade.NOT_COMPLETED, when=MemberForm.posted, cite=LAW.at("Điều 2"))
    held = xl.rule_set("t", "vn", vi="t", forms=(MemberForm,), instruments=(LAW,), rules=(lowest,))
    book = BOOK.model_copy(update={"sets": (held,)})
    members = [{"id": "m-1", "posted": "có"}, {"id": "m-2", "posted": "không"}]
    posted, here = classify(xl.Dossier.from_tables({"member": members}), book).values()
    table = report.rulings_table((posted, here), book)
    assert [row[2] for row in table.rows] == ["thuộc trường hợp xếp loại", "đủ điều kiện xếp loại"]
    assert [flat_row(one, book)["status"] for one in (posted, here)] == [row[2] for row in table.rows]
    assert report.rulings_table((posted,), book, "en").rows[0][2] == "comes under"


def test_an_option_that_nobody_chose_is_marked_and_the_same_one_chosen_is_not() -> None:
    options = (xl.OptionText(id="a", vi="Hẹp", en="Narrow"), xl.OptionText(id="b", vi="Rộng", en="Wide"))
    way = xl.Reading(id="way", vi="Hai cách", en="Two ways", options=options, default="a")
    by_way = xl.Ceiling(
        "by", MEMBER, at_most=Grade.GOOD, when=xl.ALWAYS, cite=LAW.at("Điều 2"), reading=way.option("a")
    )
    held = xl.rule_set("t", "vn", vi="t", forms=(MemberForm,), instruments=(LAW,), readings=(way,), rules=(by_way,))
    book = BOOK.model_copy(update={"sets": (held,)})
    chosen = book.model_copy(update={"readings": {"way": "a"}})
    assert list(report.readings(book)) == ["Cách hiểu: Hai cách → Hẹp (mặc định)"]
    assert list(report.readings(book, "en")) == ["Reading: Two ways → Narrow (by default)"]
    assert list(report.readings(chosen)) == ["Cách hiểu: Hai cách → Hẹp"]


def test_more_reasons_than_a_cell_holds_are_counted() -> None:
    assert report.rulings_table(RULINGS, BOOK).rows[1][4].endswith("; và 2 nội dung khác")
    assert report.rulings_table(RULINGS, BOOK, "en").rows[1][4].endswith("; and 2 more")


def test_vietnamese_words_hold_no_english_and_english_words_no_vietnamese_heading() -> None:
    table = report.rulings_table(RULINGS, BOOK)
    words = " ".join([*table.headings, *(" ".join(row[2:4]) for row in table.rows), report.summary(RULINGS)]).lower()
    for english in ("status", "grade", "kind", "completed", "excellen", "good", "pending", "provisional", "total"):
        assert english not in words
    assert report.rulings_table(RULINGS, BOOK, "en").headings[:4] == ("kind", "id", "status", "grade")
    assert report.rulings_table(RULINGS, BOOK, "en").rows[0][3] == "Completed with excellence"


def test_the_summary_counts_each_status() -> None:
    assert report.summary(RULINGS) == "Tổng số: 4 (không xếp loại: 1; tạm tính: 2; chưa đủ dữ liệu: 1)"
    assert report.summary(()) == ""


def test_rules_whose_text_was_not_seen_are_named_once_with_how_many_rest_on_them() -> None:
    (line,) = report.unseen(RULINGS, BOOK)
    assert line.startswith("Chưa có văn bản (3): Phụ lục chưa thấy [Điều 3 1-HD")


def test_a_piped_table_is_one_line_a_row_with_tabs() -> None:
    stream = io.StringIO()
    report.show(report.Table(headings=("a", "b"), rows=(("1\n2", "x\ty"),)), stream)
    assert stream.getvalue() == "a\tb\n1 2\tx y\n"


def test_a_table_in_a_terminal_is_drawn_and_takes_no_cell_for_markup() -> None:
    stream = Terminal()
    report.show(report.rulings_table(RULINGS, BOOK), stream)
    assert "[red]m" in stream.getvalue()
    assert "┃" in stream.getvalue()


def test_faults_are_all_written_under_one_heading() -> None:
    stream = io.StringIO()
    report.show_faults("Dữ liệu có lỗi", [Fault(f"row {n}", "wrong.") for n in range(200)], stream)
    lines = stream.getvalue().splitlines()
    assert (lines[0], lines[1], len(lines)) == ("Dữ liệu có lỗi (200 lỗi):", "  - row 0: wrong.", 201)


def test_progress_is_shown_to_a_person_and_written_nowhere_else() -> None:
    piped, terminal = io.StringIO(), Terminal()
    with report.working("Đang xếp loại", piped), report.working("Đang xếp loại", terminal):
        pass
    assert piped.getvalue() == ""
    assert "Đang xếp loại" in terminal.getvalue()
