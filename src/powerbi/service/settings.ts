import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TargetName } from '../../messages/en/powerbi';
import { ServiceFailure } from './serviceFailure';

export type Environment = Readonly<Record<string, string | undefined>>;

/** How the service principal proves who it is. */
export type Credential =
  | { readonly kind: 'secret'; readonly secret: string }
  /** `thumbprint` is the SHA-256 of the certificate, 64 hexadecimal digits; `privateKey` is PEM. */
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: string };

/** The service principal (an app registration of Microsoft Entra) that asks Power BI. */
export interface Principal {
  readonly tenantId: string;
  readonly clientId: string;
  readonly credential: Credential;
}

/** Where the environment names what a command is about, when no option does. */
const TARGETS: Readonly<Record<TargetName, string>> = {
  workspace: 'JALON_POWERBI_WORKSPACE',
  dataset: 'JALON_POWERBI_DATASET',
  report: 'JALON_POWERBI_REPORT',
};

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A tenant also goes by one of its domains. */
const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const SHA256 = /^[0-9a-f]{64}$/i;

/** The id of a workspace, dataset or report: the option wins over the environment. Throws `ServiceFailure`. */
export function readTarget(name: TargetName, option: string | undefined, env: Environment): string {
  const id = (option ?? env[TARGETS[name]] ?? '').trim();
  if (id === '') throw new ServiceFailure('target-missing', { name, variable: TARGETS[name] });
  if (!GUID.test(id)) throw new ServiceFailure('bad-target', { name, value: id });
  return id;
}

/** The service principal, from the environment only: an option would stand in the list of processes. Throws `ServiceFailure`. */
export function readPrincipal(env: Environment): Principal {
  const tenantId = required(env, 'JALON_POWERBI_TENANT_ID');
  const clientId = required(env, 'JALON_POWERBI_CLIENT_ID');
  if (!GUID.test(tenantId) && !DOMAIN.test(tenantId))
    throw new ServiceFailure('bad-setting', { variable: 'JALON_POWERBI_TENANT_ID', value: tenantId });
  if (!GUID.test(clientId))
    throw new ServiceFailure('bad-setting', { variable: 'JALON_POWERBI_CLIENT_ID', value: clientId });
  return { tenantId, clientId, credential: readCredential(env) };
}

function required(env: Environment, variable: string): string {
  const value = env[variable]?.trim() ?? '';
  if (value === '') throw new ServiceFailure('setting-missing', { variable });
  return value;
}

/** The certificate where both are given: Microsoft prefers it to a secret. */
function readCredential(env: Environment): Credential {
  const path = env['JALON_POWERBI_CERTIFICATE']?.trim() ?? '';
  if (path !== '') return readCertificate(path, env['JALON_POWERBI_THUMBPRINT']?.trim() ?? '');
  const secret = env['JALON_POWERBI_CLIENT_SECRET'] ?? '';
  if (secret === '') throw new ServiceFailure('credential-missing', {});
  return { kind: 'secret', secret };
}

function readCertificate(path: string, given: string): Credential {
  const pem = readPem(path);
  const thumbprint = (given || (fingerprintOf(pem) ?? '')).replaceAll(':', '');
  if (thumbprint === '') throw new ServiceFailure('thumbprint-missing', { path });
  if (!SHA256.test(thumbprint))
    throw new ServiceFailure('bad-setting', { variable: 'JALON_POWERBI_THUMBPRINT', value: given });
  const privateKey = readPrivateKey(path, pem).export({ type: 'pkcs8', format: 'pem' }).toString();
  return { kind: 'certificate', thumbprint, privateKey };
}

function readPem(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new ServiceFailure('certificate-unreadable', { path, reason }, { cause: error });
  }
}

function readPrivateKey(path: string, pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (error) {
    const isEncrypted = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(pem);
    throw new ServiceFailure(isEncrypted ? 'key-encrypted' : 'key-missing', { path }, { cause: error });
  }
}

/** SHA-256 of the certificate that stands in the file beside the key; undefined when there is none. */
function fingerprintOf(pem: string): string | undefined {
  try {
    return new X509Certificate(pem).fingerprint256;
  } catch {
    return undefined;
  }
}
