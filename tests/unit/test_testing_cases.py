import os
from decimal import Decimal
from pathlib import Path

import pytest
from tests.cases.made_up import HEAD, PLUGINS, file_of

from xeploai import Fault, Grade, LanguageError, Ruling, Rulings
from xeploai.engine import Scalar
from xeploai.testing.cases import Case, CasesError, Run, Shelf, as_test, parse_cases, read_cases, run_cases
from xeploai.testing.cases.__main__ import main
from xeploai.testing.cases.documents import read_document
from xeploai.testing.cases.running import _compared


def runs(*cases: str, head: str = HEAD) -> tuple[Run, ...]:
    return run_cases(parse_cases(file_of(*cases, head=head)).cases, Shelf(PLUGINS))


def run(case: str, head: str = HEAD) -> Run:
    (one,) = runs(case, head=head)
    return one


def faults(text: str) -> list[str]:
    with pytest.raises(CasesError) as caught:
        parse_cases(text, "a.yaml")
    return [str(fault) for fault in caught.value.faults]


# -- what comes out as expected, and what does not ---------------------------------------------------------------------


MOVED = """\
others: {'unit:u-2': {given: COMPLETED}}
links: {works_at: [{to: u-1, end: 2018-06-30}, {to: u-2, start: 2018-07-01}]}
"""


@pytest.mark.parametrize(
    "case",
    [
        "facts: {late: true}\nexpect: GOOD",
        "facts: {late: true}\nexpect: {grade: GOOD, binding: worker.late, article: Điều 6}",
        "facts: {late: true}\nexpect: {status: graded}",
        "facts: {late: true}\nexpect: {in_force: worker.late, without: [worker.low, worker.away, worker.odd]}",
        "facts: {late: true}\nexpect: {before_quota: GOOD, established: SECONDARY}",
        "facts: {late: true, points: 49.9}\nexpect: {grade: NOT_COMPLETED, binding: [worker.low]}",
        "facts: {late: null, points: 60}\nexpect: {status: pending, missing: [late, worker.limit]}",
        "facts: {points: null, late: true}\nexpect: {between: [NOT_COMPLETED, GOOD], could_bind: worker.low}",
        "facts: {away: true}\nexpect: {status: not_graded, gates: worker.away, article: Điều 5}",
        "facts: {away: true}\nexpect: not_graded",
        "facts: {late: true, more: 90.1}\nexpect: {grade: GOOD, findings: worker.odd, article: Điều 9}",
        "facts: {late: true}\nreadings: {wide: all}\nexpect: COMPLETED",
        "rows: {discipline: [{decided_on: 2018-02-03, lifted: false}]}\nexpect: COMPLETED",
        "rows: {discipline: {decided_on: 2018-02-03, lifted: false}}\nexpect: COMPLETED",
        "rows: {discipline: [{decided_on: 2018-02-03}]}\nexpect: {status: pending, missing: [lifted, worker.limit]}",
        "facts: {late: true}\nrows: {discipline: [{decided_on: 2018-02-03, lifted: true}]}\nexpect: GOOD",
        "facts: {late: true}\nincomplete: discipline\nexpect: {between: [COMPLETED, GOOD], missing: discipline}",
        "facts: {late: true}\ncomplete: none\nexpect: {between: [COMPLETED, GOOD], missing: discipline}",
        "facts: {late: true}\ncomplete: [{what: discipline, scope: 'worker:1'}]\nexpect: GOOD",
        "others: {'unit:u-1': {given: COMPLETED}}\nexpect: {grade: GOOD, binding: worker.unit}",
        "others: {'unit:u-1': null}\nlinks: {works_at: null}\nfacts: {late: true}\nexpect: GOOD",
        "others: {'unit:u-2': {given: COMPLETED}}\nlinks: {works_at: u-2}\nexpect: {binding: worker.unit}",
        MOVED + "expect: {grade: GOOD, binding: worker.unit}",
        "facts: {more: 12.5}\nexpect: {value: {total: 92.5, late: false}}",
        "facts: {more: null}\nexpect: {value: {total: null}}",
        "rows: {discipline: [{decided_on: 2018-02-03}]}\nexpect: {value: {remedied: [0, 1]}}",
        "facts: {late: null}\nexpect: {value: {late: null}}",
        "facts: {more: 12.5}\nexpect: {value: {total: 92.50}}",
        "facts: {late: true}\nperiod: 2018\ndecided_on: 2020-01-01\nexpect: {binding: worker.later}",
        "facts: {late: true}\nproposals: proposed\nexpect: {binding: worker.proposed}",
        "decided_on: 2019-02-01\nperiod: 2018-Q2\nfacts: {late: true}\nexpect: GOOD",
    ],
)
def test_a_case_comes_out_as_it_says(case: str) -> None:
    told = run(f"vi: Một câu\nlike: good\n{case}")
    assert told.is_right, told.told()


@pytest.mark.parametrize(
    ("case", "difference"),
    [
        ("expect: GOOD", "status: expected graded, found pending"),
        ("facts: {late: true}\nexpect: COMPLETED", "grade: expected COMPLETED, found GOOD"),
        ("facts: {late: true}\nexpect: {binding: []}", "binding: expected [], found [worker.late]"),
        ("facts: {late: true}\nexpect: {missing: late}", "missing: expected [late], found []"),
        ("facts: {late: true}\nexpect: {between: GOOD}", "status: expected pending, found graded"),
        (
            "facts: {late: true}\nexpect: {status: graded, between: [COMPLETED, GOOD]}",
            "between: expected [COMPLETED, GOOD], found [GOOD, GOOD]",
        ),
        (
            "facts: {late: true}\nexpect: {before_quota: EXCELLENT}",
            "before_quota: expected [EXCELLENT, EXCELLENT], found [GOOD, GOOD]",
        ),
        ("facts: {late: true}\nexpect: {gates: worker.away}", "gates: expected [worker.away], found []"),
        ("facts: {late: true}\nexpect: {in_force: worker.low}", "in_force: expected [worker.low, …], found"),
        (
            "facts: {late: true}\nexpect: {could_bind: worker.low}",
            "could_bind: expected [worker.low, …], found []",
        ),
        ("facts: {late: true}\nexpect: {findings: worker.odd}", "findings: expected [worker.odd, …], found []"),
        ("facts: {late: true}\nexpect: {without: worker.late}", "without: expected [], found [worker.late]"),
        ("facts: {away: true}\nexpect: {without: worker.away}", "without: expected [], found [worker.away]"),
        ("facts: {more: 91}\nexpect: {without: worker.odd}", "without: expected [], found [worker.odd]"),
        ("facts: {late: true}\nexpect: {article: Điều 16}", "article: expected 'Điều 16', found Điều 6 1-VD"),
        ("facts: {late: true}\nexpect: {established: MEMORY}", "established: expected MEMORY, found SECONDARY"),
        ("expect: {value: {total: 81}}", "value total: expected 81, found 80"),
        ("expect: {value: {late: 0}}", "value late: expected 0, found False"),
    ],
)
def test_whatever_is_not_as_expected_is_told(case: str, difference: str) -> None:
    told = run(f"vi: Một câu\nlike: good\n{case}")
    assert not told.faults
    assert any(one.told().startswith(difference) for one in told.differences), told.differences


def test_what_went_wrong_is_told_with_the_place_the_sentence_and_the_reasons() -> None:
    wrong = run("vi: Chậm mà vẫn xuất sắc\nlike: good\nfacts: {late: true}\nexpect: EXCELLENT")
    place = "cases.yaml, line 10: Chậm mà vẫn xuất sắc\n"
    assert wrong.told().startswith(f"{place}  - grade: phải là EXCELLENT, mà ra GOOD\n")
    assert "[Điều 6 1-VD; theo nguồn thứ cấp trích dẫn]" in wrong.told()
    assert wrong.told("en").startswith(f"{place}  - grade: expected EXCELLENT, found GOOD\n")


def test_an_article_is_found_whole() -> None:
    """Điều 6 không phải là Điều 60, và Điều 6 không nằm trong Điều 16."""
    case = "vi: Chậm\nlike: good\nfacts: {late: true}\nexpect: {grade: GOOD, article: "
    assert run(f"{case}Điều 6 1-VD}}").is_right
    assert [run(f"{case}{cut}}}").is_right for cut in ("6 1-V", "iều 6")] == [False, False]


def test_a_range_stands_for_several_subjects_and_targets() -> None:
    case = "vi: Chọn nửa số người\nlike: good\nothers: {'worker:2..5': {like: good, points: 70}}\nexpect: EXCELLENT"
    told = run(case, head=HEAD.replace("incomplete: worker\n", ""))
    assert told.is_right, told.told()
    assert list(told.judged) == ["worker:1", "unit:u-1", *(f"worker:{number}" for number in range(2, 6))]


def test_a_base_may_be_like_another_and_nulls_make_facts_unknown() -> None:
    head = HEAD.replace("others:", "  late: {like: good, late: true}\n  open: {like: late, points: null}\nothers:")
    one, other = runs(
        "vi: Mẫu theo mẫu\nlike: late\nexpect: GOOD",
        "vi: Chưa rõ điểm\nlike: open\nexpect: {between: [NOT_COMPLETED, GOOD], missing: points}",
        head=head,
    )
    assert one.is_right, one.told()
    assert other.is_right, other.told()


class Generous(Scalar):
    """An engine that calls everybody excellent."""

    def rulings(self) -> dict[str, Ruling]:
        told = super().rulings()
        return {key: one.model_copy(update={"grade": Grade.EXCELLENT}) for key, one in told.items()}


def test_where_the_engine_and_the_definition_differ_is_told() -> None:
    one = run("vi: Chậm\nlike: good\nfacts: {late: true}\nexpect: GOOD")
    assert _compared(one.case, one.judged).is_right
    wrong = _compared(one.case, Rulings(Generous(one.judged.book, one.judged.dossier)))
    assert "engine, worker:1" in {one.key for one in wrong.differences}


def test_what_is_quoted_is_text_and_what_is_not_is_what_it_looks_like() -> None:
    faults: list[Fault] = []
    text = "a: [1, -1, '1', 1.50, '1.50', 010, 1_000, 1e3, true, 'true', yes, null, 'null', ~, 2018-05-02, .inf]"
    found = read_document(text, "a.yaml", faults)
    assert (faults, found) == ([], {"a": [
        1, -1, "1", Decimal("1.50"), "1.50", "010", "1_000", "1e3", True, "true", "yes", None, "null", None,
        "2018-05-02", ".inf",
    ]})  # fmt: skip


# -- faults ------------------------------------------------------------------------------------------------------------


def test_every_fault_of_a_file_is_told_at_once_with_line_sentence_and_the_nearest_names() -> None:
    text = file_of(
        "vi: Câu một\nlike: goood\nfact: {late: true}\nexpect: EXCELENT",
        "vi: Câu hai\nlike: good\nexpect: {grade: GOOD, bindin: worker.late, status: gradd}",
        "vi: Câu ba\nlike: good",
        "like: good\nexpect: GOOD",
        "vi: Câu một\nlike: good\nexpect: {between: [GOOD, COMPLETED]}\nlinks: {works_at: {too: u-1}}",
        "vi: Câu bốn\nfacts: {late: true}\nexpect: GOOD",
        "vi: Câu năm\nlike: good\nothers: {unit: {}, 'unit:u-9..u-2': {}}\nexpect: GOOD",
        "vi: Câu sáu\nlike: good\nfacts: {late: [true]}\nperiod: 18\ndecided_on: 2018-02-30\nexpect: GOOD",
    )
    found = faults(text)
    assert [one for one in found if not one.startswith("a.yaml, line ")] == []
    for told in (
        "a.yaml, line 11 'Câu một', like: 'goood' is not known here. Nearest valid: 'good'.",
        "line 12 'Câu một': 'fact' is not known here. Nearest valid: 'facts'.",
        "line 13 'Câu một', expect: 'EXCELENT' is not known here. Nearest valid: 'EXCELLENT'.",
        "line 16 'Câu hai': 'bindin' is not known here. Nearest valid: 'binding', 'findings'.",
        "line 16 'Câu hai', status: 'gradd' is not known here. Nearest valid: 'graded'",
        "line 17 'Câu ba': there is no 'expect'. Say what must come out.",
        "line 19: there is no 'vi'. Write `vi: …`.",
        "line 23 'Câu một', between: it is no interval of grades. Write [NOT_COMPLETED, GOOD].",
        "line 24 'Câu một': 'too' is not known here. Nearest valid: 'to'.",
        "line 25 'Câu bốn': there is no kind. Write `kind: …`, or `like:` and a base.",
        "line 30 'Câu năm', unit: it is no kind and id. Write agency:a-1, or party_member:m-2..m-9.",
        "line 30 'Câu năm', unit:u-9..u-2: 'u-9..u-2' is no range of ids. Write m-1..m-9.",
        "line 34 'Câu sáu', late: it is no single value. Write one value.",
        "line 35 'Câu sáu', period: '18' is not a period",
        "line 36 'Câu sáu', decided_on: it is no day.",
    ):
        assert any(told in one for one in found), (told, found)


def test_two_cases_of_one_sentence_are_a_fault_of_the_second() -> None:
    case = "vi: Câu một\nlike: good\nexpect: GOOD"
    assert faults(file_of(case, case)) == [
        "a.yaml, line 13: the case of line 10 has the same sentence. Say what is different about it."
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "a.yaml: it holds no cases."),
        ("cases: []\n", "a.yaml, line 1: it holds no cases."),
        ("cases:\n- một\n", "a.yaml, line 1, cases: a case is no mapping."),
        ("case: 1\n", "a.yaml, line 1: 'case' is not known here. Nearest valid: 'cases',"),
        ("vi: a: b\n", "a.yaml, line 1: it is no YAML: mapping values are not allowed in this context."),
        ("vi: a\nvi: b\n", "a.yaml, line 2: 'vi' is given twice."),
        ("bases: {b: *a}\n", "a.yaml, line 1: '*a' is not read. Write it out, or use like: and a base."),
        ("vi: &chú ý\n", "a.yaml, line 1: it is no YAML: "),
        ("bases: &a {}\n", "a.yaml, line 1: '&a' is not read. Put a text that begins with & in quotes."),
        ("&a vi: b\n", "a.yaml, line 1: '&a' is not read."),
        ("vi: a\nbases: !x {}\n", "a.yaml, line 2: '!x' is not read. Put a text that begins with ! in quotes."),
        ("vi: a\n---\nvi: b\n", "a.yaml, line 2: a second document begins. Take '---' out."),
        ("vi: " + "[" * 50, "a.yaml, line 1: it lies within more than 30 lists and mappings. Write it flatter."),
        ("vi: a\0b\n", "a.yaml: it is no YAML: control characters are not allowed."),
        ("vi: " + "9" * 5000, "a.yaml, line 1: it holds no cases."),
        ("bases: {a: {<<: {b: 1}}}\n", "a.yaml, line 1: '<<' is not read. Write like: and a base."),
        ("? [a]\n: b\n", "a.yaml, line 1: a key is no text."),
        (
            "impossible: {r: {binds: một, hai ba}}\n",
            "a.yaml, line 1: 'hai ba' is no key. Put a text that holds a comma",
        ),
        ("readings: 3\n", "a.yaml, line 1, readings: it is no mapping."),
        ("vi: [a]\n", "a.yaml, line 1, vi: it is no text."),
        ("cases:\n- vi: Một câu\n  like: {a: b}\n  expect: GOOD\n", "a.yaml, line 3 'Một câu', like: it is no text."),
        ("vi: \ud800\n", "a.yaml: it is no UTF-8."),
    ],
)
def test_what_is_no_file_of_cases_is_refused_with_its_line(text: str, told: str) -> None:
    assert any(one.startswith(told) for one in faults(text)), faults(text)


@pytest.mark.parametrize(
    ("case", "told"),
    [
        ("facts: {points: 80.25}\nexpect: GOOD", "'80.25' has more decimal places than the 1 declared."),
        ("facts: {late: yes}\nexpect: GOOD", "'yes' is neither true nor false."),
        ("facts: {pionts: 1}\nexpect: GOOD", "there is no fact 'pionts' of worker. Nearest valid: 'points'."),
        ("rows: {disciplin: [{}]}\nexpect: GOOD", "no register 'disciplin'. Nearest valid: 'discipline'."),
        ("links: {works_at: u-7}\nexpect: GOOD", "there is no unit 'u-7'."),
        ("incomplete: workers\nexpect: GOOD", "no kind, link or register 'workers'. Nearest valid: 'worker'"),
        ("readings: {wid: all}\nexpect: GOOD", "the book declares no such reading. Nearest valid: 'wide'."),
        ("jurisdiction: vm\nexpect: GOOD", "no plugin found supplies rules for 'vm'."),
        (
            "expect: {binding: worker.lat}",
            "no rule set of the book has a rule 'worker.lat'. Nearest valid: 'worker.late'",
        ),
        ("expect: {without: worker.lat}", "no rule set of the book has a rule 'worker.lat'."),
        ("expect: {without: choice.no_such}", "no rule set of the book has a rule 'choice.no_such'."),
        ("expect: {holes: incomplete:worke}", "has a rule 'incomplete:worke'. Nearest valid: 'incomplete:worker'"),
        ("expect: {value: {totl: 1}}", "there is no fact 'totl' of worker. Nearest valid: 'total'"),
        ("start: 2018-02-30\nexpect: GOOD", "'2018-02-30' is no day."),
        ("decided: GOD\nexpect: GOOD", "is no level of Grade. Nearest valid: 'GOOD'."),
    ],
)
def test_what_the_book_does_not_know_is_a_fault_of_the_case(case: str, told: str) -> None:
    """No case comes out right because of a name that nobody has."""
    one = run(f"vi: Một câu\nlike: good\n{case}")
    assert any(told in str(fault) for fault in one.faults), one.faults
    assert all(str(fault).startswith("cases.yaml, line ") for fault in one.faults)
    assert not one.is_right
    with pytest.raises(LanguageError, match="has faults, and was not judged"):
        assert one.ruling


@pytest.mark.parametrize(
    "expect", ["{without: []}", "{value: {}}", "{article: []}", "{in_force: [], findings: []}", "{grade: null}"]
)
def test_a_case_that_expects_nothing_is_refused(expect: str) -> None:
    """It could not come out wrong."""
    case = f"jurisdiction: vn\nperiod: 2018\ncases:\n- vi: Một câu\n  kind: worker\n  expect: {expect}\n"
    assert faults(case) == ["a.yaml, line 6 'Một câu', expect: it expects nothing. Say what must come out."]


def test_that_no_rule_decides_is_something_to_expect() -> None:
    assert not run("vi: Một câu\nlike: good\nfacts: {late: true}\nexpect: {binding: []}").is_right


def test_a_rule_left_out_by_a_reading_may_be_named_as_absent() -> None:
    one = run("vi: Không ai\nlike: good\nfacts: {late: true}\nexpect: {grade: GOOD, without: worker.wide}")
    assert one.is_right, one.told()


# -- files that nobody means -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("deep", ["[" * 200_000, "{a: " * 200_000, "- " * 200_000])
def test_what_lies_very_deep_is_refused_at_once(deep: str) -> None:
    """The parser behind it would end the process, or take hours."""
    (fault,) = faults("vi: a\nbases: " + deep if deep[0] != "-" else deep)
    assert "more than 30 lists and mappings" in fault


def test_a_few_lines_do_not_stand_for_more_than_memory_holds() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    assert any("'*a28' is not read" in one for one in faults("\n".join(lines)))


def files_refused(*paths: Path) -> list[str]:
    with pytest.raises(CasesError) as caught:
        read_cases(*paths)
    return [str(fault) for fault in caught.value.faults]


def test_what_is_no_ordinary_file_is_a_fault_of_it(tmp_path: Path) -> None:
    """A device has no end, a pipe is waited for without end, a folder holds no text."""
    folder = write(tmp_path, "vi: Chậm\nlike: good\nexpect: GOOD")
    os.mkfifo(folder / "pipe.yaml")
    (folder / "folder.yaml").mkdir()
    (folder / "gone.yaml").symlink_to(folder / "nothing.yaml")
    (folder / "self.yaml").symlink_to(folder / "self.yaml")
    found = files_refused(folder)
    for name, why in (
        ("pipe", "it is no ordinary file"), ("folder", "is a directory"),
        ("gone", "no such file or directory"), ("self", "too many levels of symbolic links"),
    ):  # fmt: skip
        assert f"{tmp_path.name}/cases/{name}.yaml: it cannot be read: {why}." in found
    assert files_refused(Path("/dev/zero")) == ["dev/zero: it cannot be read: it is no ordinary file."]


def test_a_file_longer_than_anybody_writes_is_a_fault_of_it(tmp_path: Path) -> None:
    path = tmp_path / "long.yaml"
    with path.open("wb") as file:
        file.truncate(5 * 2**20)
    assert files_refused(path)[0].endswith("long.yaml: it cannot be read: it has more than 4 mib.")


def test_a_link_that_leads_out_of_a_folder_is_a_fault_and_one_that_is_named_is_read(tmp_path: Path) -> None:
    folder = write(tmp_path, "vi: Chậm\nlike: good\nexpect: GOOD")
    other = folder.rename(tmp_path / "other") / "one.yaml"
    folder.mkdir()
    (folder / "two.yaml").symlink_to(other)
    (fault,) = files_refused(folder)
    assert fault.startswith(f"{tmp_path.name}/cases/two.yaml: it is a link that leads out of the folder. ")
    assert fault.endswith("Copy the file into it, or name the file itself.")
    assert read_cases(folder / "two.yaml")[0].name.endswith("cases/two.yaml")
    (folder / "three.yaml").symlink_to(folder / "four.yaml")
    (folder / "four.yaml").write_text(other.read_text("utf-8"), "utf-8")
    (folder / "two.yaml").unlink()
    assert [len(one.cases) for one in read_cases(folder)] == [1, 1]


# -- as tests, and from a command line ---------------------------------------------------------------------------------


def write(folder: Path, *cases: str) -> Path:
    path = folder / "cases"
    path.mkdir(exist_ok=True)
    (path / "one.yaml").write_text(file_of(*cases), encoding="utf-8")
    return path


def test_files_become_a_test_of_each_case_called_by_its_sentence(tmp_path: Path) -> None:
    folder = write(
        tmp_path, "vi: Chậm thì tốt\nlike: good\nfacts: {late: true}\nexpect: GOOD", "vi: Sai\nlike: good\nexpect: GOOD"
    )
    test = as_test(folder, shelf=Shelf(PLUGINS))
    (mark,) = test.pytestmark  # type: ignore[attr-defined]  # pytest puts it there
    right, wrong = mark.args[1]
    assert [mark.kwargs["ids"](one) for one in (right, wrong)] == ["Chậm thì tốt", "Sai"]
    test(right)
    with pytest.raises(AssertionError, match="Sai"):
        test(wrong)


def test_one_shelf_judges_a_case_once_and_again_where_it_or_what_is_asked_of_it_changed() -> None:
    shelf = Shelf(PLUGINS)
    right = "vi: Chậm thì tốt\nlike: good\nfacts: {late: true}\nexpect: GOOD"

    def judged(case: str, *, defined: bool = True) -> Run:
        (made,) = run_cases(parse_cases(file_of(case)).cases, shelf, defined=defined)
        return made

    quickly = judged(right, defined=False)
    wholly = judged(right)
    assert wholly is not quickly
    assert judged(right, defined=False) is judged(right) is wholly
    assert not judged(right.replace("late: true", "late: false")).is_right


def test_a_folder_without_cases_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="there is no file of cases at"):
        read_cases(tmp_path)
    with pytest.raises(LanguageError, match="no file of cases is named"):
        read_cases()


def test_a_file_of_another_ending_is_not_left_out_in_silence(tmp_path: Path) -> None:
    folder = write(tmp_path, "vi: Chậm\nlike: good\nexpect: GOOD")
    (folder / "two.yml").write_text("cases: []", encoding="utf-8")
    with pytest.raises(LanguageError, match=r"two.yml is not read: a file of cases is called two.yaml\."):
        read_cases(folder)


def test_a_file_is_called_by_its_name_and_the_folders_it_is_in(tmp_path: Path) -> None:
    (case,) = read_cases(write(tmp_path, "vi: Chậm\nlike: good\nexpect: GOOD"))[0].cases
    assert isinstance(case, Case)
    assert case.place == f"{tmp_path.name}/cases/one.yaml, line 10"


SICK = """\
jurisdiction: vn
period: "2018"
cases:
- vi: Công chức nghỉ ốm suốt năm thì không đánh giá
  kind: civil_servant
  facts: {sick_all_year: true}
"""


@pytest.mark.parametrize(
    ("expect", "words", "code", "told"),
    [
        ("not_graded", [], 0, ["1 trường hợp, 0 không đúng"]),
        ("GOOD", [], 1, ["status: phải là graded, mà ra not_graded", "1 trường hợp, 1 không đúng"]),
        ("GOOD", ["--lang", "en"], 1, ["status: expected graded, found not_graded"]),
        (
            "not_graded",
            ["--cover", "vn-nd56"],
            1,
            ["civil_servant.disciplined, binds: chưa có trường hợp", ", 0 không"],
        ),
        ("not_graded", ["--cover", "nd56"], 2, ["'nd56' is no rule set by which these cases are judged."]),
        ("god", [], 2, ["expect: không có 'god' ở đây."]),
        ("{binding: civil}", ["--cover", "vn-nd56"], 1, ["không bộ quy tắc nào có quy tắc 'civil'."]),
    ],
)
def test_the_command_tells_all_and_says_by_its_code_whether_it_is_well(
    expect: str, words: list[str], code: int, told: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(f"{SICK}  expect: {expect}\n", encoding="utf-8")
    assert main([str(path), *words]) == code
    out, err = capsys.readouterr()
    assert [one for one in told if one not in out + err] == []
    assert bool(err) is (code == 2)
