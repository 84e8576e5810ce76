package city.posterity.policy;

import java.util.Locale;

/** Who decided a value. Numbers that stand in no guideline and no law are defaults of ours. */
public enum Origin {
  GUIDELINE,
  LAW,
  CITY,
  DEFAULT;

  /** As it is written in a pack. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
