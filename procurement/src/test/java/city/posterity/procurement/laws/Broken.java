package city.posterity.procurement.laws;

import org.jspecify.annotations.Nullable;

/** A law was broken. */
public final class Broken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int law;

  public Broken(int law, String how, @Nullable Throwable cause) {
    super("law " + law + ": " + how, cause);
    this.law = law;
  }

  public int law() {
    return law;
  }

  /** Whether both are failures of one kind, which is what shrinking has to keep. */
  public boolean isLike(Broken other) {
    return law == other.law && kind().equals(other.kind());
  }

  private String kind() {
    return getCause() == null
        ? ""
        : getCause().getClass()
            + String.valueOf(getCause().getMessage()).replaceAll("[0-9a-f-]{36}", "");
  }
}
