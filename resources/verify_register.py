"""Check a riskreg register without riskreg: python verify_register.py REGISTER [--head HASH]

Reads the file and writes nothing. Ends with 0: whole, 1: not whole, 2: not readable as a register.
What each check proves, and what none can, is in audit-guide.md."""
# ruff: noqa: ANN001, ANN201, E401, I001, S608, T201

import argparse, hashlib, json, pathlib, sqlite3, sys

COLUMNS = "seq, prev_hash, hash, payload, subject, subject_id, revision, act, at"


def check(rows, head):
    wrong, number, last, at, signed, revisions = [], 0, b"0" * 64, 0, None, {}
    for number, (seq, before, digest, payload, *columns) in enumerate(rows, start=1):
        try:
            sealed = hashlib.sha256(b"riskreg1\n%d\n%b\n%b" % (seq, before, payload)).hexdigest().encode()
            if seq != number:
                wrong.append(f"Row {number} is missing or out of order: row {seq} stands in its place.")
            if before != last:
                wrong.append(f"Row {seq} does not follow the row before it: a row was altered, removed or put in.")
            if digest != sealed:
                wrong.append(f"Row {seq} was altered after it was recorded: its content does not match its hash.")
            last, at = digest, at or (number if digest == head else 0)
            says = json.loads(payload.decode())
            subject, name, revision, *_ = what = [says[k] for k in ("subject", "id", "revision", "act", "at")]
            if columns != [v.encode() if isinstance(v, str) else v for v in what] or type(revision) is not int:
                wrong.append(f"Row {seq} has look-up columns that differ from what it records.")
                continue
            if (number == 1) != (subject == "register" and revision == 1):
                wrong.append(f"Row {seq}: the first row, and no other, creates the register.")
            if revision != (due := revisions.get((subject, name), 0) + 1):
                wrong.append(f"Row {seq} is revision {revision} of its subject; {due} was to follow.")
            revisions[subject, name] = revision
            if subject == "quarter" and says["state"]["previous"] != signed:
                wrong.append(f"Row {seq} is a sign-off that does not name the sign-off before it.")
            if subject == "quarter":
                signed = {"quarter": name, "seq": seq, "hash": digest.decode()}
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            wrong.append(f"Row {seq} cannot be read.")
    wrong += ["The ledger is empty: a register begins with its own creation."] * (number == 0)
    wrong += ["The printed head stands nowhere in this register."] * (head is not None and at == 0)
    return wrong, f"{number} rows, head {last.decode(errors='replace')}", at


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Check a riskreg register without riskreg.")
    parser.add_argument("register", type=pathlib.Path)
    parser.add_argument("--head", type=lambda text: "".join(text.split()).lower().encode(errors="replace"))
    asked = parser.parse_args()
    try:
        database = sqlite3.connect(asked.register.resolve().as_uri() + "?mode=ro", uri=True)
        database.text_factory = bytes  # every text as it stands in the file
        wrong, found, at = check(database.execute(f"SELECT {COLUMNS} FROM ledger ORDER BY seq"), asked.head)
    except (sqlite3.Error, OSError, UnicodeError) as error:
        sys.exit(print(f"{asked.register} could not be read as a register: {error}", file=sys.stderr) or 2)
    print(found + f"; the printed head is that of row {at}" * (at > 0))
    print("\n".join(wrong) or "Chain, look-up columns, revisions and sign-offs are in order.")
    sys.exit(1 if wrong else 0)
