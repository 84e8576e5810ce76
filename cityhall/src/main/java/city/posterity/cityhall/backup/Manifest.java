package city.posterity.cityhall.backup;

import java.util.List;

/**
 * What is in a backup, and by what to tell that it is whole. Stands in it as {@code manifest.json}.
 *
 * @param format version of this very description; only 1 so far
 * @param tables version of the tables, as the migrations count them: {@code 7}
 * @param moment the database's time of the snapshot, with offset
 * @param keys whether the keys are in it, so that whoever has the file can read what is encrypted
 * @param rows the tables, each after those that it refers to
 * @param sequences the sequences with their next values
 * @param files what lay beside the database
 */
public record Manifest(
    int format,
    String tables,
    String moment,
    boolean keys,
    List<Rows> rows,
    List<Sequence> sequences,
    List<Kept> files) {

  static final int FORMAT = 1;
  static final String NAME = "manifest.json";

  /** Something in the file that has a digest. */
  sealed interface Member {

    /** Its name in the file. */
    String member();

    /** In bytes, unpacked. */
    long size();

    /** Lower-case hex digest of its bytes. */
    String sha256();
  }

  /**
   * The rows of a table, in PostgreSQL's text format of COPY.
   *
   * @param schema unquoted
   * @param table unquoted
   * @param columns unquoted, without generated ones
   * @param count number of rows
   * @param content sum of the SHA-256 of each row, modulo 2^256, in hex
   */
  public record Rows(
      String schema,
      String table,
      List<String> columns,
      long count,
      String content,
      String member,
      long size,
      String sha256)
      implements Member {

    public Rows {
      columns = List.copyOf(columns);
    }

    String name() {
      return schema + "." + table;
    }
  }

  /**
   * @param value as {@code setval} takes it, with {@code called}
   */
  public record Sequence(String schema, String name, long value, boolean called) {}

  /**
   * A file beside the database.
   *
   * @param path beneath the data directory, with slashes
   */
  public record Kept(String path, String member, long size, String sha256) implements Member {}

  public Manifest {
    rows = List.copyOf(rows);
    sequences = List.copyOf(sequences);
    files = List.copyOf(files);
  }

  /** How many rows there are in all tables. */
  public long rowCount() {
    return rows.stream().mapToLong(Rows::count).sum();
  }
}
