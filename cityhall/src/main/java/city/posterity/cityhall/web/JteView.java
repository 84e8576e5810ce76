package city.posterity.cityhall.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Renders one template wholly before the first byte is sent, so that a failure is a clean 500. */
final class JteView extends AbstractUrlBasedView {

  private final TemplateEngine engine;
  private final Texts texts;
  private final boolean demo;
  private final ObjectProvider<CurrentCaller> caller;

  JteView(TemplateEngine engine, Texts texts, boolean demo, ObjectProvider<CurrentCaller> caller) {
    this.engine = engine;
    this.texts = texts;
    this.demo = demo;
    this.caller = caller;
  }

  @Override
  public boolean checkResource(Locale locale) {
    return engine.hasTemplate(template());
  }

  @Override
  protected void renderMergedOutputModel(
      Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    Locale locale = RequestContextUtils.getLocale(request);
    var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    model.put(
        "page",
        new Page(
            locale,
            texts,
            asked instanceof String path ? path : request.getRequestURI(),
            RequestIds.of(request),
            user(),
            (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
            demo));
    var output = new Utf8ByteOutput();
    engine.render(template(), model, output);
    response.setContentType(getContentType());
    response.setHeader("Content-Language", locale.toLanguageTag());
    response.setContentLength(output.getContentLength());
    try (var out = response.getOutputStream()) {
      output.writeTo(out);
    }
  }

  private @Nullable String user() {
    CurrentCaller current = caller.getIfAvailable();
    return current == null ? null : current.find().map(CurrentCaller.Caller::name).orElse(null);
  }

  private String template() {
    return Objects.requireNonNull(getUrl());
  }
}
