"""Digits in, the check character behind them out, by ISO/IEC 7064."""

_ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def mod_37_36(digits: str) -> str:
    """The check character of letters and digits in EIDR and ISAN: a hybrid system of two moduli (ISO/IEC 7064, 8)."""
    product = 36
    for digit in digits:
        total = (product + _ALPHANUMERIC.index(digit)) % 36 or 36
        product = total * 2 % 37
    return _ALPHANUMERIC[(37 - product) % 36]


def mod_11_2(digits: str) -> str:
    """The check character of digits in ISNI and ORCID, X for ten: a pure system (ISO/IEC 7064, 7)."""
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    return "X" if check == 10 else str(check)
