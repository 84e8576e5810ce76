package city.posterity.cityhall.documents;

/** Looks for bytes among bytes. */
final class Bytes {

  private Bytes() {}

  static boolean startsWith(byte[] bytes, int length, byte[] start) {
    return length >= start.length && isAt(bytes, 0, start);
  }

  /** -1 if they are nowhere. */
  static int lastIndexOf(byte[] bytes, byte[] wanted) {
    for (int i = bytes.length - wanted.length; i >= 0; i--) {
      if (isAt(bytes, i, wanted)) {
        return i;
      }
    }
    return -1;
  }

  /** From {@code from} on; -1 if they are nowhere. */
  static int indexOf(byte[] bytes, byte[] wanted, int from) {
    for (int i = Math.max(0, from); i <= bytes.length - wanted.length; i++) {
      if (isAt(bytes, i, wanted)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAt(byte[] bytes, int at, byte[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
