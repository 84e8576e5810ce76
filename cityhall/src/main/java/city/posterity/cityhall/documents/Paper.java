package city.posterity.cityhall.documents;

import city.posterity.cityhall.openness.Spoken;
import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.machine.OrganisationId;
import com.ibm.icu.util.ULocale;
import java.util.List;

/**
 * What the frame of a paper needs to know; every template of one is given it as {@code paper}.
 *
 * @param kind what it is, as in "Tender notice"
 * @param title what it is about
 * @param author whose it is
 * @param parts with a bookmark of their own, in order
 */
public record Paper(Spoken spoken, String kind, String title, String author, List<Part> parts) {

  /**
   * @param id of its heading
   */
  public record Part(String id, String title) {}

  public Paper {
    parts = List.copyOf(parts);
  }

  /** A paper that names no organisations by their ids. */
  public static Paper of(
      Formats formats, String kind, String title, String author, List<Part> parts) {
    var spoken =
        new Spoken(formats.texts(), formats.locale(), formats.zone(), OrganisationId::toString);
    return new Paper(spoken, kind, title, author, parts);
  }

  /** Language tag for {@code lang}. */
  public String lang() {
    return spoken.locale().toLanguageTag();
  }

  public boolean isRightToLeft() {
    return ULocale.forLocale(spoken.locale()).isRightToLeft();
  }

  /** Writing direction for {@code dir}. */
  public String dir() {
    return isRightToLeft() ? "rtl" : "ltr";
  }

  /** A sentence in the paper's language. */
  public String text(String key, Object... arguments) {
    return spoken.text(key, arguments);
  }

  /** Title of the document, as readers show it. */
  public String whole() {
    return text("documents.paper.about", kind, title);
  }
}
