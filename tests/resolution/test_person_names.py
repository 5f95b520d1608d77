import pytest

from filmgraph.resolution.person_names import Difference, blocking_keys, compare_names, parse_person_name, person_key


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("J.C. Carrière", "J. C. Carriere"),
        ("Sir Laurence Olivier", "Laurence Olivier"),
        ("Curtis Clark, ASC", "Curtis Clark"),
        ("George De Titta, Jr.", "George DeTitta Jr."),
        ("JEAN-LUC GODARD", "Jean Luc Godard"),
    ],
)
def test_equal_names_have_one_key(left: str, right: str) -> None:
    assert person_key(left) == person_key(right)


def test_a_junior_has_a_key_of_his_own() -> None:
    assert person_key("Robert Downey") != person_key("Robert Downey Jr.")


@pytest.mark.parametrize(
    ("left", "right", "differences"),
    [
        ("Robert Z. Leonard", "Robert Leonard", (Difference.MIDDLE,)),
        ("Francis Ford Coppola", "Francis Coppola", (Difference.MIDDLE,)),
        ("John Paul Livadary", "John P. Livadary", (Difference.MIDDLE,)),
        ("Bob Laing", "Robert Laing", (Difference.SHORT,)),
        ("F. Fellini", "Federico Fellini", (Difference.SHORT,)),
        ("Ted Haworth", "Edward S. Haworth", (Difference.SHORT, Difference.MIDDLE)),
        ("E. Preston Ames", "Preston Ames", (Difference.FIRST_INITIAL,)),
        ("Guy Edward Hearn", "Edward Hearn", (Difference.FIRST,)),
        ("Jim Davis", "Jimmie Davis", (Difference.SHORT,)),
        ("Charles Lang", "Charles Lang Jr.", (Difference.GENERATION,)),
    ],
)
def test_forms_of_one_name_say_what_they_differ_in(left: str, right: str, differences: tuple[Difference, ...]) -> None:
    assert compare_names(parse_person_name(left), parse_person_name(right)) == differences
    assert compare_names(parse_person_name(right), parse_person_name(left)) == differences


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("John T. Williams", "John R. Williams"),
        ("John Williams", "James Williams"),
        ("John Williams", "John Willis"),
        ("Charles Lang Jr.", "Charles Lang Sr."),
        ("T. Williams", "John T. Williams"),
        ("Cher", "Cher"),
        ("Jim Brown", "Jamie Brown"),
        ("E. Roger Mitchell", "Elizabeth Mitchell"),
        ("M. Emmet Walsh", "Matt Walsh"),
        ("Lee and Lyn Wilde", "Lyn Wilde"),
    ],
)
def test_these_are_no_forms_of_one_name(left: str, right: str) -> None:
    assert compare_names(parse_person_name(left), parse_person_name(right)) is None


def test_forms_of_one_name_meet_in_a_block() -> None:
    for left, right in (
        ("Bob Laing", "Robert Laing"),
        ("W. Franke Harling", "Franke Harling"),
        ("Ted Ash", "Edward Ash"),
    ):
        assert blocking_keys(parse_person_name(left)) & blocking_keys(parse_person_name(right))
