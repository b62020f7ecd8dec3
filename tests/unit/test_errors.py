"""Faults are worded, grouped and printed whole."""

import inspect

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xeploai import errors
from xeploai.errors import (
    BookError,
    DossierError,
    Fault,
    FaultsError,
    LanguageError,
    PluginError,
    XeploaiError,
    nearest,
)


def test_a_fault_is_one_line_with_place_what_and_remedy() -> None:
    fault = Fault("members.csv, row 3, column tasks", "'Khá' is not a level.", "Nearest valid: 'Tốt'.")
    assert str(fault) == "members.csv, row 3, column tasks: 'Khá' is not a level. Nearest valid: 'Tốt'."


def test_a_fault_without_remedy_ends_after_what_is_wrong() -> None:
    assert str(Fault("rule 'c1'", "it is there twice.")) == "rule 'c1': it is there twice."


def test_faults_are_equal_by_content() -> None:
    one, same, other = Fault("p", "w", "r"), Fault("p", "w", "r"), Fault("p", "w", "")
    assert one == same
    assert hash(one) == hash(same)
    assert one != other
    assert one != ("p", "w", "r")


def test_a_group_holds_every_fault_once_in_the_order_found() -> None:
    first, second = Fault("a", "x"), Fault("b", "y")
    group = BookError.of("book vn 2018", [first, second, Fault("a", "x")])
    assert group.faults == (first, second)
    assert str(group) == "book vn 2018: 2 faults\n  - a: x\n  - b: y"


def test_a_group_of_one_says_fault_in_the_singular() -> None:
    assert str(DossierError.of("dossier", [Fault("a", "x")])) == "dossier: 1 fault\n  - a: x"


def test_a_group_without_a_fault_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="non-empty"):
        BookError.of("book", [])


@pytest.mark.parametrize("kind", [BookError, DossierError, PluginError])
def test_each_group_is_caught_as_itself_as_any_group_and_as_the_base(kind: type[FaultsError]) -> None:
    for caught in (kind, FaultsError, XeploaiError, ExceptionGroup):
        with pytest.raises(caught):
            raise kind.of("thing", [Fault("a", "x")])


def test_splitting_a_group_keeps_its_class() -> None:
    group = PluginError.of("plugins", [Fault("a", "x"), Fault("b", "y")])
    matched, rest = group.split(lambda fault: isinstance(fault, Fault) and fault.place == "a")
    assert isinstance(matched, PluginError)
    assert isinstance(rest, PluginError)
    assert matched.faults == (Fault("a", "x"),)
    assert rest.faults == (Fault("b", "y"),)


def test_a_language_error_is_a_type_error_of_python() -> None:
    """A rule that cannot mean anything fails where Python would fail, and is still an error of the library."""
    assert issubclass(LanguageError, TypeError)
    assert issubclass(LanguageError, XeploaiError)


def test_the_tree_at_the_top_of_the_module_names_every_error() -> None:
    classes = {
        name for name, found in vars(errors).items() if inspect.isclass(found) and issubclass(found, XeploaiError)
    }
    assert all(f" {name} " in f" {errors.__doc__} ".replace("\n", " ") for name in classes)


def test_the_nearest_names_come_first() -> None:
    assert nearest("taks", ["tasks", "ethics"]) == "Nearest valid: 'tasks'."


def test_names_that_are_not_near_are_all_listed_in_order() -> None:
    assert nearest("xyz", ["tasks", "ethics"]) == "Valid: 'ethics', 'tasks'."


def test_a_long_list_of_names_is_cut_and_says_so() -> None:
    shown = nearest("???", [f"fact_{number:02}" for number in range(20)])
    assert shown.endswith("'fact_11' … and 8 more.")
    shown = nearest("???", [f"fact_{number:02}" for number in range(13)], "vi")
    assert shown.endswith("'fact_11' … và 1 giá trị khác.")
    assert "more" not in nearest("???", [f"fact_{number:02}" for number in range(12)])


def test_a_name_that_is_like_none_is_offered_none_as_near() -> None:
    assert nearest("dang_vien", ["agency", "party_member"]) == "Valid: 'agency', 'party_member'."


def test_an_empty_list_of_names_says_so() -> None:
    assert nearest("tasks", []) == "There is none to choose from."


@given(st.sampled_from(["tasks", "ethics", "discipline"]))
def test_a_valid_name_is_its_own_nearest(name: str) -> None:
    assert f"'{name}'" in nearest(name, ["tasks", "ethics", "discipline"])
