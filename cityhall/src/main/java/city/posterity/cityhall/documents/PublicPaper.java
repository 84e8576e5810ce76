package city.posterity.cityhall.documents;

import city.posterity.cityhall.openness.PublishedProcurement;
import city.posterity.cityhall.openness.Told;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A paper that everybody can have, made from the newest release alone. */
enum PublicPaper {
  NOTICE("notice", List.of("facts", "what", "requirements", "papers", "submit")) {
    @Override
    boolean isPublic(Told release) {
      // a plan has no lots
      return release.has("/tender/lots");
    }
  },
  AWARD("award", List.of("decision", "bidders", "scores", "out")) {
    @Override
    boolean isPublic(Told release) {
      return release.has("/awards");
    }
  },
  CLOSING_REPORT("closing-report", List.of("report", "milestones", "promises", "changes")) {
    @Override
    boolean isPublic(Told release) {
      return release.all("/contracts").stream().anyMatch(c -> c.has("/closingReport"));
    }
  };

  private final String word;
  private final List<String> parts;

  PublicPaper(String word, List<String> parts) {
    this.word = word;
    this.parts = parts;
  }

  /** As addresses and templates name it. */
  String word() {
    return word;
  }

  /** Whether what it tells is public by now. */
  abstract boolean isPublic(Told release);

  static Optional<PublicPaper> of(String word) {
    return Arrays.stream(values()).filter(p -> p.word.equals(word)).findFirst();
  }

  /** Its head. */
  Paper about(PublishedProcurement published) {
    var spoken = published.release().spoken();
    return new Paper(
        spoken,
        spoken.text("documents.paper." + word),
        published.title(),
        published.release().text("/buyer/name"),
        parts.stream().map(id -> new Paper.Part(id, spoken.text("documents.part." + id))).toList());
  }
}
