package city.posterity.cityhall.web;

import city.posterity.cityhall.operations.InstallationSettings;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Pages are jte templates compiled with the program; a view's name is the template's path. */
@Configuration(proxyBeanMethods = false)
class JteConfiguration {

  @Bean
  TemplateEngine templateEngine() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }

  @Bean
  UrlBasedViewResolver jteViewResolver(
      TemplateEngine engine,
      Texts texts,
      InstallationSettings installation,
      ObjectProvider<CurrentCaller> caller) {
    boolean demo = installation.mode() == InstallationSettings.Mode.DEMO;
    var resolver =
        new UrlBasedViewResolver() {
          @Override
          protected AbstractUrlBasedView instantiateView() {
            return new JteView(engine, texts, demo, caller);
          }

          @Override
          protected Class<?> requiredViewClass() {
            return JteView.class;
          }
        };
    resolver.setViewClass(JteView.class);
    resolver.setSuffix(".jte");
    resolver.setContentType("text/html;charset=UTF-8");
    resolver.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
    return resolver;
  }
}
