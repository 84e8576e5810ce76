package city.posterity.cityhall.documents;

/**
 * How much has come out of one upload so far, all archives in it together. It is counted while the
 * bytes stream past and never taken from what an archive says of itself.
 */
final class Unpacking {

  static final int MOST_ENTRIES = 1_000;
  static final long MOST_BYTES = 500L << 20;
  static final int MOST_RATIO = 100;
  static final int MOST_NESTED = 2;

  /** Below this a file that is mostly blank is no bomb, however well it packs. */
  private static final long HARMLESS = 1L << 20;

  private final long packed;
  private int entries;
  private long bytes;

  /**
   * @param packed size of the upload itself
   */
  Unpacking(long packed) {
    this.packed = packed;
  }

  void entry() throws UploadRefused {
    entries++;
    if (entries > MOST_ENTRIES) {
      throw new UploadRefused(UploadReason.TOO_MANY_ENTRIES, MOST_ENTRIES);
    }
  }

  /**
   * @param more bytes that came out now
   * @param soFar bytes that came out of this entry, these among them
   * @param entryPacked what the entry takes in its archive
   */
  void came(int more, long soFar, long entryPacked) throws UploadRefused {
    bytes += more;
    if (bytes > MOST_BYTES) {
      throw new UploadRefused(UploadReason.UNPACKS_TOO_LARGE, MOST_BYTES >> 20);
    }
    if (isBomb(soFar, entryPacked) || isBomb(bytes, packed * MOST_NESTED)) {
      throw new UploadRefused(UploadReason.RATIO, MOST_RATIO);
    }
  }

  private static boolean isBomb(long unpacked, long packed) {
    return unpacked > HARMLESS && unpacked / MOST_RATIO > Math.max(1, packed);
  }
}
