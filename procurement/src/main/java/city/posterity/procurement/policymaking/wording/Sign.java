package city.posterity.procurement.policymaking.wording;

/** What a clause is made of for whoever asks what it demands; in plain spelling. */
sealed interface Sign {

  /** Equal for signs that demand the same. */
  String key();

  /** A word that bears on nothing by itself. */
  record Plain(String key) implements Sign {}

  /** The number of a clause that the text refers to, whatever it is. */
  record Reference() implements Sign {
    @Override
    public String key() {
      return "#";
    }
  }

  /** A word or number that bears on what is demanded. */
  record Weighty(MaterialKind kind, String key) implements Sign {}
}
