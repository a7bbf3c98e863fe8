"""The English news that is back-translated and copied."""
import tarfile

WORDS = (4, 60)  # a sentence worth training on has between so many words


def sentences(archive):
    """Sentences of the archive's .txt files, each once, in order of the alphabet."""
    found = set()
    with tarfile.open(archive) as tar:
        for member in tar.getmembers():
            if member.name.endswith(".txt"):
                lines = tar.extractfile(member).read().decode("utf-8").splitlines()
                found.update(line.strip() for line in lines if WORDS[0] <= len(line.split()) <= WORDS[1])
    return sorted(found)
