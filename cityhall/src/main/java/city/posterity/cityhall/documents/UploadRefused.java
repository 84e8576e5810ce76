package city.posterity.cityhall.documents;

import city.posterity.cityhall.web.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file is not taken; nothing of it is kept. */
public final class UploadRefused extends Exception {

  private static final long serialVersionUID = 1;

  private final UploadReason reason;
  private final transient List<Object> facts;
  private final @Nullable String inside;

  UploadRefused(UploadReason reason, Object... facts) {
    this(reason, List.of(facts), null);
  }

  private UploadRefused(UploadReason reason, List<Object> facts, @Nullable String inside) {
    super(reason.word(), null, false, false);
    this.reason = reason;
    this.facts = facts;
    this.inside = inside;
  }

  /** The same, of a file that lies in an archive. */
  UploadRefused inside(String name) {
    return new UploadRefused(reason, facts, inside == null ? name : name + "/" + inside);
  }

  public UploadReason reason() {
    return reason;
  }

  /** In plain words, what is wrong and what would be right. */
  public String sentence(Texts texts, Locale locale) {
    String sentence = texts.text(locale, "documents.refused." + reason.word(), facts.toArray());
    return inside == null
        ? sentence
        : texts.text(locale, "documents.refused.inside", inside, sentence);
  }
}
