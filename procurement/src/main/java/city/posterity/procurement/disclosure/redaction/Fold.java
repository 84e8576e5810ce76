package city.posterity.procurement.disclosure.redaction;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A redaction with some of it changed. */
record Fold(Redaction r) {

  Redaction with(RedactionStatus status, @Nullable Instant approvedAt, @Nullable Instant endedAt) {
    return of(status, r.releaseDate(), r.releaseAt(), null, approvedAt, endedAt);
  }

  Redaction with(Redaction.@Nullable Extension extension) {
    return of(r.status(), r.releaseDate(), r.releaseAt(), extension, r.approvedAt(), r.endedAt());
  }

  Redaction until(LocalDate releaseDate, Instant releaseAt) {
    return of(r.status(), releaseDate, releaseAt, null, r.approvedAt(), r.endedAt());
  }

  private Redaction of(
      RedactionStatus status,
      @Nullable LocalDate releaseDate,
      @Nullable Instant releaseAt,
      Redaction.@Nullable Extension extension,
      @Nullable Instant approvedAt,
      @Nullable Instant endedAt) {
    return new Redaction(
        r.id(),
        status,
        r.target(),
        r.pointer(),
        r.passage(),
        r.withheld(),
        r.sha256(),
        r.ground(),
        r.groundTitle(),
        r.basis(),
        r.reason(),
        releaseDate,
        releaseAt,
        r.latest(),
        extension,
        r.proposedAt(),
        approvedAt,
        endedAt);
  }
}
