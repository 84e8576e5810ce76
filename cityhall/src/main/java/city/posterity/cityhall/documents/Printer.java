package city.posterity.cityhall.documents;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Makes PDFs that screen readers can read (PDF/UA-1, ISO 14289-1) and archives can keep (PDF/A-3u,
 * ISO 19005-3) from templates that write well-formed XHTML. Nothing is fetched from anywhere.
 */
@Component
final class Printer {

  /** The fonts are whole in memory while one is made. */
  private static final int AT_ONCE = 2;

  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
  private static final String FAMILY = "paper";

  /** Everything that XML 1.0 does not allow, 2.2. */
  private static final String NO_XML =
      "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

  static {
    XRLog.setLoggerImpl(new Slf4jLogger());
  }

  private final TemplateEngine engine;
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final Map<Integer, byte[]> fonts =
      Map.of(400, font("DejaVuSans.ttf"), 700, font("DejaVuSans-Bold.ttf"));

  Printer(TemplateEngine engine) {
    this.engine = engine;
  }

  /**
   * @param template its name without ending, as in {@code documents/notice}
   * @param model what the template wants beside its paper
   */
  byte[] print(String template, Paper paper, Map<String, Object> model) {
    var all = new HashMap<>(model);
    all.put("paper", paper);
    var xhtml = new StringOutput();
    engine.render(template + ".jte", all, xhtml);
    places.acquireUninterruptibly();
    try {
      return pdf(xhtml.toString().replaceAll(NO_XML, "\uFFFD"), paper);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      places.release();
    }
  }

  private byte[] pdf(String xhtml, Paper paper) throws IOException {
    var out = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    fonts.forEach((weight, bytes) ->
        builder.useFont(
            () -> new ByteArrayInputStream(bytes), FAMILY, weight, FontStyle.NORMAL, true));
    builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
    builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    builder.defaultTextDirection(paper.isRightToLeft() ? TextDirection.RTL : TextDirection.LTR);
    builder.useExternalResourceAccessControl(
        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.withProducer("Posterity");
    if (paper.isRightToLeft()) {
      builder.addDOMMutator(Mirroring::rows);
    }
    builder.withHtmlContent(xhtml, null);
    builder.toStream(out);
    builder.run();
    return paper.isRightToLeft() ? Mirroring.structure(out.toByteArray()) : out.toByteArray();
  }

  private static byte[] font(String name) {
    try (InputStream in = Printer.class.getResourceAsStream(FONTS + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
