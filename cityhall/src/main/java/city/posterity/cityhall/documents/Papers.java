package city.posterity.cityhall.documents;

import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Prints papers of other parts as those of this one are: for screen readers (PDF/UA-1) and for
 * archives (PDF/A-3u).
 */
@Component
public final class Papers {

  private final Printer printer;

  Papers(Printer printer) {
    this.printer = printer;
  }

  /**
   * @param template its name without ending, as in {@code documents/notice}; it writes XHTML into
   *     {@code documents/frame}
   * @param model what the template wants beside its {@code paper}
   * @return the PDF
   */
  public byte[] print(String template, Paper paper, Map<String, Object> model) {
    return printer.print(template, paper, model);
  }
}
