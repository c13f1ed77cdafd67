(async () => {
  const said = document.getElementById('checked');
  const tell = (is, text) => {
    said.dataset.is = is;
    said.textContent = text;
  };
  const bytesOf = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
  const inElement = (id) => document.getElementById(id).textContent.replace(/^\n|\n$/g, '');
  try {
    // As it was signed: the file writes one sign of it otherwise.
    const text = inElement('signed').replaceAll('\\u003c', '<');
    const seal = JSON.parse(inElement('seal'));
    const key = await crypto.subtle.importKey('raw', bytesOf(seal.key), { name: 'Ed25519' }, false, ['verify']);
    const bytes = new TextEncoder().encode(`headwater-snapshot/1\n${text}`);
    const holds = await crypto.subtle.verify({ name: 'Ed25519' }, key, bytesOf(seal.signature), bytes);
    if (!holds) return tell('bent', 'This file was changed after it was signed. 本文件在签名后被改动。');
    tell(
      'whole',
      `The data at the end of this file are as they were signed. That ${seal.signer} signed them is known by comparing the fingerprint. ` +
        `文件末尾的数据与签名一致；签名者身份须比对指纹确认。`,
    );
  } catch (error) {
    tell(
      'unknown',
      `Not checked: this browser cannot (${error.message}). 未校验：浏览器不支持。 npm run snapshot -- verify FILE`,
    );
  }
})();
