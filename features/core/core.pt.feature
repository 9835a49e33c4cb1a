# language: pt
@ip
Funcionalidade: RtmDeregisterClient, o núcleo do contrato
  RtmDeregisterClient cancela o registro de um cliente, libera os recursos associados a ele e remove todas as rotas que
  o cliente adicionou. Se tudo corre bem, o valor retornado é NO_ERROR, isto é, zero. Nas páginas traduzidas por
  máquina lê-se "não será um erro", mas trata-se do nome de um código. Se algo falha, o código é ERROR_INVALID_HANDLE
  ou ERROR_NO_SYSTEM_RESOURCES; também estes nomes não se traduzem.

  Regra: Todas as rotas que o cliente adicionou desaparecem

    @DRC-002 @DRC-030 @DRC-032
    Cenário: Um cliente com rotas vai embora
      Dado que RIP está registrado para IP
      E que OSPF está registrado para IP
      E que RIP tem as rotas
        | rede        | próximo salto | interface | métrica |
        | 10.1.0.0/16 | 192.0.2.1     | 1         | 3       |
        | 10.2.0.0/16 | 192.0.2.2     | 2         | 4       |
      E que OSPF tem as rotas
        | rede        | próximo salto | interface | métrica |
        | 10.2.0.0/16 | 198.51.100.1  | 3         | 10      |
      Quando o registro de RIP é cancelado
      Então o valor retornado é NO_ERROR
      E não há rota de RIP
      E não há rota para 10.1.0.0/16
      E as rotas de OSPF são
        | rede        | próximo salto | interface | métrica |
        | 10.2.0.0/16 | 198.51.100.1  | 3         | 10      |

    @DRC-009 @DRC-111
    Cenário: Um cliente sem rotas vai embora e volta
      Dado que RIP está registrado para IP
      Quando o registro de RIP é cancelado
      Então o valor retornado é NO_ERROR
      Quando NewRIP pede registro para IP, como RIP
      Então o valor retornado é um identificador

  Regra: Um identificador que não é válido é recusado

    @DRC-020 @DRC-021 @DRC-029
    Cenário: NULL
      Dado que RIP está registrado para IP
      E que RIP tem as rotas
        | rede        | próximo salto | interface | métrica |
        | 10.1.0.0/16 | 192.0.2.1     | 1         | 3       |
      E que as tabelas foram anotadas
      Quando RtmDeregisterClient é chamada com NULL
      Então o valor retornado é ERROR_INVALID_HANDLE
      E as tabelas estão como anotadas

    @DRC-020 @DRC-022 @DRC-110
    Cenário: O resultado de um registro recusado
      Dado que RIP está registrado para IP
      Quando Twin pede registro para IP, como RIP
      Então o valor retornado é NULL com ERROR_CLIENT_ALREADY_EXISTS
      Quando RtmDeregisterClient é chamada com o identificador de Twin
      Então o valor retornado é ERROR_INVALID_HANDLE

    @DRC-028 @hazard
    Cenário: Um cliente que já foi embora
      Dado que RIP está registrado para IP
      Quando o registro de RIP é cancelado
      Então o valor retornado é NO_ERROR
      Quando o registro de RIP é cancelado
      Então o valor retornado é ERROR_INVALID_HANDLE

  Regra: A falta de recursos é comunicada e não prejudica mais ninguém

    @DRC-130 @DRC-216 @resource-faults
    Cenário: Um recurso é recusado
      Dado que RIP está registrado para IP
      E que OSPF está registrado para IP
      E que RIP tem as rotas
        | rede        | próximo salto | interface | métrica |
        | 10.1.0.0/16 | 192.0.2.1     | 1         | 3       |
      E que OSPF tem as rotas
        | rede        | próximo salto | interface | métrica |
        | 10.2.0.0/16 | 198.51.100.1  | 3         | 10      |
      Quando o registro de RIP é cancelado enquanto o recurso 1 é recusado
      Então o valor retornado é ERROR_NO_SYSTEM_RESOURCES
      E as rotas de OSPF são
        | rede        | próximo salto | interface | métrica |
        | 10.2.0.0/16 | 198.51.100.1  | 3         | 10      |

    @DRC-218 @resource-faults @hazard
    Cenário: Um sucesso depois de falhas é completo
      Dado que RIP está registrado para IP
      E que RIP tem as rotas
        | rede        | próximo salto | interface | métrica |
        | 10.1.0.0/16 | 192.0.2.1     | 1         | 3       |
        | 10.2.0.0/16 | 192.0.2.2     | 2         | 4       |
      Quando o registro de RIP é cancelado repetidas vezes, com mais um recurso concedido a cada vez, até ter sucesso
      Então não há rota de RIP
