"""Runs a program in a terminal of its own and types into it.

Arguments: the program with its arguments. Standard input: JSON, a list of pairs: a text to wait for, and what to
type then. Standard output: all that the terminal was sent. It ends with the code of the program.
"""
import fcntl, json, os, pty, select, struct, sys, termios, time

steps = json.load(sys.stdin)
child, terminal = pty.fork()
if child == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

seen, read_to = b"", 0


def read_more(seconds):
    global seen
    if not select.select([terminal], [], [], seconds)[0]:
        return True
    try:
        more = os.read(terminal, 65536)
    except OSError:
        more = b""
    seen += more
    return more != b""


deadline = time.time() + 50
for awaited, typed in steps:
    while (at := seen.find(awaited.encode(), read_to)) < 0 and time.time() < deadline and read_more(0.1):
        pass
    if at < 0:
        sys.stderr.write(f"never seen: {awaited}\n")
        os.kill(child, 9)
        break
    # The prompt listens once it is drawn whole.
    while select.select([terminal], [], [], 0.2)[0] and read_more(0.1):
        pass
    read_to = len(seen)
    os.write(terminal, typed.encode())
while time.time() < deadline and read_more(0.1):
    pass
sys.stdout.buffer.write(seen)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) & 255)
